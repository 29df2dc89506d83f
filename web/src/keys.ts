import { useEffect } from "react"

/** Keys that hold in every room: Escape closes the reader, "/" goes to the search field, "j" and "k" go to the next and the last line, "r" to the open report. */
export function useKeys(onEscape: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") return onEscape()
      const field = event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
      if (field || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === "/") {
        const search = document.querySelector<HTMLInputElement>("input[type=search]")
        if (search) {
          event.preventDefault()
          search.focus()
        }
      }
      if (event.key === "r") document.querySelector<HTMLElement>(".reader button")?.focus()
      if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1)
    }
    window.addEventListener("keydown", onKey)
    return () => window.removeEventListener("keydown", onKey)
  }, [onEscape])
}

/** Moves the focus among the cells that open evidence. */
function step(by: 1 | -1): void {
  const cells = [...document.querySelectorAll<HTMLElement>("main [data-cell]")]
  const focused = document.activeElement instanceof HTMLElement ? cells.indexOf(document.activeElement) : -1
  const here = focused >= 0 ? focused : cells.findIndex((cell) => cell.hasAttribute("aria-current"))
  const next = cells[here < 0 ? 0 : Math.min(Math.max(here + by, 0), cells.length - 1)]
  next?.focus()
}
