/** Country codes at the end of web addresses that are not the country's own code. */
const OTHER: Readonly<Record<string, string>> = { uk: "GB", su: "RU", eu: "" }
/** Endings that are used for anything. */
const ANYWHERE = new Set(["io", "tv", "me", "co", "fm", "ai", "cc", "ws", "to", "ly"])

/** The country that an outlet's web address tells; null where it tells none ("thetowntalk.com"). */
export function outletCountry(outlet: string | null, url: string | null): string | null {
  const host = /^(?:[a-z]+:\/\/)?([\p{L}\d.-]+)/iu.exec(outlet?.includes(".") ? outlet : (url ?? ""))?.[1] ?? ""
  const ending = /\.([a-z]{2})$/i.exec(host)?.[1]?.toLowerCase()
  if (!ending || ANYWHERE.has(ending)) return null
  const country = OTHER[ending] ?? ending.toUpperCase()
  return country === "" ? null : country
}
