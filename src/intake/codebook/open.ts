import { type Codebook, EMPTY_CODEBOOK } from "../../model/codebook.ts"

/** Opens codebooks by name (a file of `codebooks/` or a path) and merges them in that order. Placeholder: gives the empty one. */
export function openCodebooks(names: readonly string[]): Codebook {
  return { ...EMPTY_CODEBOOK, names: [...names] }
}

/** The codebooks to use for a text when the user names none: `general` and each whose trigger names the text holds. */
export function codebooksFor(_text: string): readonly string[] {
  return ["general"]
}
