/** Who says something, in words; never empty, so that nothing told by nobody can pass for a fact. */
export function whoSays(by: string | null, voice?: string): string {
  return by ?? (voice === "undecidable" ? "cannot be told" : "the page's own voice, no source given")
}
