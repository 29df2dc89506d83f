import { type MouseEvent, useCallback, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react"
import type { EvidencePlace } from "./evidence.ts"

const NARROW = "(max-width: 62rem)"

/** True where the reader lies over the whole window, as on a phone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(NARROW)
      query.addEventListener("change", changed)
      return () => query.removeEventListener("change", changed)
    },
    () => window.matchMedia(NARROW).matches,
  )
}

/**
 * Keeps the line that was clicked where it is on the screen while the reader opens and closes beside it and the text wraps anew;
 * on closing gives it the focus back.
 */
export function useSteadyCell(place: EvidencePlace | null, close: () => void) {
  const held = useRef<{ cell: HTMLElement; top: number } | null>(null)
  const hold = useCallback((cell: HTMLElement | null) => {
    if (cell) held.current = { cell, top: cell.getBoundingClientRect().top }
  }, [])
  const onClickCapture = useCallback(
    (event: MouseEvent) => {
      if (event.target instanceof Element) hold(event.target.closest<HTMLElement>("[data-cell]"))
    },
    [hold],
  )
  const isOpen = place !== null
  useLayoutEffect(() => {
    const { cell, top } = held.current ?? {}
    if (!cell?.isConnected || top === undefined) return
    window.scrollBy(0, cell.getBoundingClientRect().top - top)
    if (!isOpen) cell.focus({ preventScroll: true })
  }, [isOpen])
  const closeSteadily = useCallback(() => {
    if (held.current?.cell.isConnected) hold(held.current.cell)
    close()
  }, [close, hold])
  return { onClickCapture, close: closeSteadily }
}

/** Brings the name of the open room into view where the rooms do not fit side by side. */
export function useRoomInView(path: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs each time that another room is entered
  useEffect(() => {
    const nav = document.querySelector<HTMLElement>(".head nav")
    const name = nav?.querySelector<HTMLElement>(".active")
    if (nav && name) nav.scrollLeft = name.offsetLeft - nav.offsetLeft - (nav.clientWidth - name.offsetWidth) / 2
  }, [path])
}
