import { useEffect, useState } from "react"

/** The id of the section that is being read: the last one whose beginning has come into the upper part of the window. */
export function useSection(ids: readonly string[]): string | null {
  const [here, setHere] = useState<string | null>(null)
  const key = ids.join(" ")
  useEffect(() => {
    const sections = key.split(" ").flatMap((id) => document.getElementById(id) ?? [])
    const inBand = new Set<Element>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) inBand.add(target)
          else inBand.delete(target)
        }
        const first = sections.find((section) => inBand.has(section))
        if (first) setHere(first.id)
      },
      { rootMargin: "-12% 0px -70% 0px" },
    )
    for (const section of sections) observer.observe(section)
    return () => observer.disconnect()
  }, [key])
  return here
}
