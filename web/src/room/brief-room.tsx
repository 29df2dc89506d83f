import { useQuery } from "@tanstack/react-query"
import type { BriefLine, BriefSection, Segment } from "../../../src/model/brief.ts"
import { getBrief } from "../api.ts"
import { Fault } from "../part/fault.tsx"
import { Cell, SourceWords, Support } from "../part/source-words.tsx"
import { useSection } from "./use-section.ts"

/** The brief: what an analyst would paste into a morning note, each line one click from its words. */
export function BriefRoom() {
  const { data, error } = useQuery({ queryKey: ["brief"], queryFn: getBrief })
  const sections = (data?.sections ?? []).filter(({ lines, empty }) => lines.length > 0 || empty !== "")
  const here = useSection(sections.map(({ code }) => code))
  if (error) return <Fault error={error} />
  if (!data) return <p className="empty">Reading …</p>
  return (
    <div className="brief">
      <nav className="contents" aria-label="Sections of the brief">
        <Contents sections={sections} here={here} />
      </nav>
      <div>
        <h1>{data.title}</h1>
        <p className="subtitle">{data.subtitle}</p>
        <details className="jump">
          <summary>Sections</summary>
          <Contents sections={sections} here={here} />
        </details>
        {sections.map((section) => (
          <Section key={section.code} section={section} />
        ))}
      </div>
    </div>
  )
}

function Contents({ sections, here }: { readonly sections: readonly BriefSection[]; readonly here: string | null }) {
  return sections.map(({ code, heading, lines }) => (
    <a
      key={code}
      href={`#${code}`}
      className={lines.length === 0 ? "nothing" : undefined}
      aria-current={code === here ? "location" : undefined}
    >
      <span>{heading}</span> <span className="count">{lines.length}</span>
    </a>
  ))
}

function Section({ section }: { readonly section: BriefSection }) {
  return (
    <section id={section.code} aria-labelledby={`${section.code}-h`}>
      <h2 id={`${section.code}-h`}>{section.heading}</h2>
      {section.lines.length === 0 ? (
        <p className="empty">{section.empty}</p>
      ) : (
        <ol className="lines">
          {section.lines.map((line, i) => (
            <Line key={line.item ?? `${section.code}-${i}`} line={line} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Line({ line }: { readonly line: BriefLine }) {
  return (
    <li>
      <p>
        {line.segments.map((segment, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a line never change places
          <Words key={`${segment.voice}-${i}`} segment={segment} item={line.item} />
        ))}{" "}
        {line.support ? <Support {...line.support} /> : null}{" "}
        {line.item ? <code className="ref">{line.item}</code> : null}
      </p>
      {line.under.length > 0 ? (
        <ul>
          {line.under.map((under, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines under a line never change places
            <Line key={`${line.item}-${i}`} line={under} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

/** The tool's words as plain text, a source's words in their own typeface, a place as a button; the last two open the report. */
function Words({ segment, item }: { readonly segment: Segment; readonly item: string | null }) {
  if (segment.voice === "tool") return segment.text
  const at = { report: segment.report, start: segment.start, end: segment.end, item }
  if (segment.voice === "source")
    return (
      <Cell at={at}>
        <SourceWords text={segment.text} />
      </Cell>
    )
  return (
    <Cell at={at} label={`Open ${segment.text}`}>
      <span className="place">{segment.text}</span>
    </Cell>
  )
}
