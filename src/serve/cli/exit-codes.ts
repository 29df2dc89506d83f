/** Exit codes, documented in `trucewatch --help`. */
export const EXIT = {
  /** All went well. */
  ok: 0,
  /** The words of the call are off: nothing was done. */
  usage: 2,
  /** Some of the input could not be read; the rest was done, and each fault was named on stderr. */
  partial: 3,
} as const
