import { createRequire } from "node:module"
import { readCompiled } from "./compiled.ts"

// Data table (names and points), with the few lines that read the package's list.

/** What the program needs to know of a country or territory. Source: npm `world-countries` (ODbL), with English usage of the press on top. */
export interface Country {
  /** ISO 3166-1 alpha-2 ("XK" for Kosovo). */
  readonly code: string
  /** ISO 3166-1 alpha-3. */
  readonly alpha3: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly demonyms: readonly string[]
  readonly capitals: readonly string[]
  readonly latitude: number
  readonly longitude: number
  /** Square kilometres. */
  readonly area: number
  /** A state that acts in its own name: members of the United Nations, the Holy See, Palestine, Kosovo, Taiwan. */
  readonly state: boolean
}

/** Names that the press uses first, by country code. */
const NAMES: Readonly<Record<string, string>> = {
  TR: "Turkey",
  CZ: "Czech Republic",
  CD: "Democratic Republic of the Congo",
  CG: "Republic of the Congo",
  VA: "Vatican",
  TL: "East Timor",
}

/** Other names in use, former ones among them. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  US: ["United States of America", "US", "USA", "America"],
  GB: ["UK", "Britain", "Great Britain"],
  AE: ["UAE", "Emirates"],
  SA: ["KSA", "Kingdom of Saudi Arabia"],
  RU: ["Russian Federation"],
  TR: ["Türkiye", "Turkiye"],
  CZ: ["Czechia"],
  CD: ["DR Congo", "DRC", "Congo-Kinshasa", "Democratic Republic of Congo", "Congo", "Zaire"],
  CG: ["Congo-Brazzaville", "Republic of Congo"],
  MM: ["Burma"],
  MK: ["Macedonia", "FYROM"],
  SZ: ["Swaziland"],
  NL: ["Holland"],
  VA: ["Holy See", "Vatican City"],
  KP: ["DPRK"],
  CN: ["PRC"],
  CV: ["Cabo Verde"],
  TL: ["Timor-Leste", "Timor Leste"],
  CI: ["Côte d'Ivoire", "Cote d'Ivoire"],
  BA: ["Bosnia", "Bosnia-Herzegovina"],
  GM: ["The Gambia"],
  PS: ["Palestinian territories", "Palestinian Territories", "Occupied Palestinian Territory"],
  ST: ["Sao Tome"],
  AG: ["Antigua"],
  TT: ["Trinidad"],
  VC: ["St. Vincent"],
  KN: ["St. Kitts and Nevis", "St. Kitts"],
  LC: ["St. Lucia"],
  PF: ["Tahiti"],
  WF: ["Wallis"],
  SY: ["Syrian Arab Republic"],
  IR: ["Islamic Republic of Iran"],
  VN: ["Viet Nam"],
}

/** Words for peoples that the list lacks; plurals in "s" are made. */
const DEMONYMS: Readonly<Record<string, readonly string[]>> = {
  GB: ["British", "Briton", "English", "Scottish", "Welsh", "Englishman", "Scot"],
  US: ["American", "U.S.", "US"],
  TR: ["Turkish", "Turk"],
  ES: ["Spanish", "Spaniard"],
  SE: ["Swedish", "Swede"],
  DK: ["Danish", "Dane"],
  FI: ["Finnish", "Finn"],
  PL: ["Polish", "Pole"],
  SA: ["Saudi", "Saudi Arabian"],
  AE: ["Emirati"],
  AR: ["Argentine", "Argentinian", "Argentinean"],
  BA: ["Bosnian"],
  BW: ["Botswanan"],
  CD: ["Congolese"],
  CZ: ["Czech"],
  EC: ["Ecuadorian", "Ecuadorean"],
  IS: ["Icelandic", "Icelander"],
  KZ: ["Kazakh", "Kazakhstani"],
  KG: ["Kyrgyz"],
  TJ: ["Tajik"],
  UZ: ["Uzbek"],
  TM: ["Turkmen"],
  LS: ["Basotho"],
  NP: ["Nepali", "Nepalese"],
  PH: ["Filipino", "Philippine"],
  SI: ["Slovenian", "Slovene"],
  SK: ["Slovak", "Slovakian"],
  RS: ["Serbian", "Serb"],
  HR: ["Croatian", "Croat"],
  XK: ["Kosovar", "Kosovan"],
  AL: ["Albanian"],
  BS: ["Bahamian"],
  KN: ["Kittitian"],
  NZ: ["New Zealander", "Kiwi"],
  SO: ["Somali", "Somalian"],
  AF: ["Afghan"],
  AZ: ["Azerbaijani", "Azeri"],
  BD: ["Bangladeshi"],
  LU: ["Luxembourger"],
  DO: ["Dominican"],
  DM: [],
  CG: [],
  ME: ["Montenegrin"],
  SR: ["Surinamese"],
  TT: ["Trinidadian"],
  AG: ["Antiguan"],
  GW: ["Guinea-Bissauan"],
  VA: ["Vatican"],
  DJ: ["Djiboutian"],
  SN: ["Senegalese"],
  MO: ["Macanese"],
  CI: ["Ivorian", "Ivoirian"],
  PK: ["Pakistani"],
  KI: ["I-Kiribati"],
}

/** Capitals where the list's spelling is not the press's, or the seat of government is elsewhere. */
const CAPITALS: Readonly<Record<string, readonly string[]>> = {
  US: ["Washington"],
  UA: ["Kyiv", "Kiev"],
  KZ: ["Astana", "Nur-Sultan"],
  YE: ["Sanaa"],
  BR: ["Brasilia"],
  NL: ["The Hague"],
  BO: ["La Paz"],
  ZA: ["Pretoria"],
  TZ: ["Dar es Salaam"],
  MM: ["Naypyidaw", "Yangon"],
  NG: ["Abuja"],
  IL: ["Jerusalem", "Tel Aviv"],
  CI: ["Abidjan"],
  XK: ["Pristina", "Prishtina"],
  IN: ["New Delhi", "Delhi"],
  MN: ["Ulaanbaatar", "Ulan Bator"],
  VA: [],
  GI: [],
}

/** Points of large or long countries as GeoNames has them: their middle is a matter of taste, one taste must do. */
const POINTS: Readonly<Record<string, readonly [number, number]>> = {
  US: [39.76, -98.5],
  CA: [60.10867, -113.64258],
  GB: [54.75844, -2.69531],
  AU: [-25, 135],
  IN: [22, 79],
  JP: [35.68536, 139.75309],
  NZ: [-42, 174],
  IT: [42.83333, 12.83333],
  DE: [51.5, 10.5],
  EH: [24.5, -13],
  MY: [2.5, 112.5],
  CL: [-30, -71],
  ID: [-5, 120],
  VN: [16.16667, 107.83333],
  CG: [-1, 15.5],
  CD: [-2.5, 23.5],
}

/** What is taken from the package's list; the file is large and mostly translations. Its version is pinned, so its shape is known. */
interface Listed {
  readonly cca2: string
  readonly cca3: string
  readonly name: { readonly common: string; readonly official: string }
  readonly altSpellings: readonly string[]
  readonly capital: readonly string[]
  readonly demonyms?: { readonly eng?: { readonly m: string } }
  readonly latlng: readonly [number, number]
  readonly area: number
  readonly unMember: boolean
}

let countries: readonly Country[] | undefined

/** All countries and territories, read on first use. */
export function allCountries(): readonly Country[] {
  countries ??= readCompiled()?.countries ?? readCountries()
  return countries
}

function readCountries(): readonly Country[] {
  const list = createRequire(import.meta.url)("world-countries/countries.json") as readonly Listed[]
  return list.map((c) => {
    const name = NAMES[c.cca2] ?? c.name.common
    const others = c.altSpellings.filter(
      (s) => s.length > 4 && /^[\p{Script=Latin}\s.'’-]+$/u.test(s) && s.includes(" "),
    )
    const own = c.demonyms?.eng?.m ?? ""
    const point = POINTS[c.cca2]
    const state = c.unMember || ["VA", "PS", "XK", "TW"].includes(c.cca2)
    return {
      code: c.cca2,
      alpha3: c.cca3,
      name,
      aliases: unique([c.name.common, c.name.official, ...others, ...(ALIASES[c.cca2] ?? [])]).filter(
        (n) => n !== name,
      ),
      demonyms: DEMONYMS[c.cca2] ?? ((!state && SHARED.has(own)) || own === "" || own.includes(",") ? [] : [own]),
      capitals: CAPITALS[c.cca2] ?? c.capital,
      latitude: point?.[0] ?? c.latlng[0],
      longitude: point?.[1] ?? c.latlng[1],
      area: c.area,
      state,
    }
  })
}

/** Demonyms that territories share with the country that they belong to: they stay with the country. */
const SHARED = new Set(["French", "Dutch", "Norwegian", "Indian", "American", "American Islander"])

/** The plural of a demonym as the press writes it; null for those that have none of their own ("French", "Chinese"). */
export function pluralOf(demonym: string): string | null {
  if (/(?:ese|sh|ch|ss|i-Kiribati|Thai|Kyrgyz|\.|^US)$/i.test(demonym)) return null
  if (demonym.endsWith("man")) return `${demonym.slice(0, -3)}men`
  return `${demonym}s`
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)]
}
