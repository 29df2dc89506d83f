/**
 * Data table. First-order divisions that English reporting names without saying what they are, with their usual abbreviations. GeoNames code | name | other
 * names | latitude | longitude of the middle. Source: public knowledge.
 */
const TABLE = `
US.AL|Alabama|Ala.|32.75|-86.75
US.AK|Alaska||64|-150
US.AZ|Arizona|Ariz.|34.5|-111.5
US.AR|Arkansas|Ark.|34.75|-92.5
US.CA|California|Calif.|37.25|-119.75
US.CO|Colorado|Colo.|39|-105.5
US.CT|Connecticut|Conn.|41.67|-72.67
US.DE|Delaware|Del.|39|-75.5
US.DC|District of Columbia|D.C.;DC|38.92|-77.03
US.FL|Florida|Fla.|28.75|-82.5
US.GA|Georgia|Ga.|32.75|-83.5
US.HI|Hawaii||20.75|-156.5
US.ID|Idaho||44.5|-114.25
US.IL|Illinois|Ill.|40|-89.25
US.IN|Indiana|Ind.|40|-86.25
US.IA|Iowa||42|-93.5
US.KS|Kansas|Kan.;Kans.|38.5|-98.5
US.KY|Kentucky|Ky.|38.2|-84.88
US.LA|Louisiana|La.|31|-92
US.ME|Maine||45.5|-69.25
US.MD|Maryland|Md.|39|-76.75
US.MA|Massachusetts|Mass.|42.37|-71.11
US.MI|Michigan|Mich.|44.25|-85.5
US.MN|Minnesota|Minn.|46.25|-94.25
US.MS|Mississippi|Miss.|32.75|-89.75
US.MO|Missouri|Mo.|38.25|-92.5
US.MT|Montana|Mont.|47|-109.75
US.NE|Nebraska|Neb.;Nebr.|41.5|-99.75
US.NV|Nevada|Nev.|39.25|-116.75
US.NH|New Hampshire|N.H.|43.67|-71.5
US.NJ|New Jersey|N.J.|40.17|-74.5
US.NM|New Mexico|N.M.|34.5|-106
US.NY|New York|N.Y.;New York state|43|-75.5
US.NC|North Carolina|N.C.|35.5|-80
US.ND|North Dakota|N.D.|47.5|-100.5
US.OH|Ohio||40.25|-83
US.OK|Oklahoma|Okla.|35.5|-97.5
US.OR|Oregon|Ore.|44|-120.5
US.PA|Pennsylvania|Pa.|40.27|-76.9
US.RI|Rhode Island|R.I.|41.75|-71.5
US.SC|South Carolina|S.C.|34|-81
US.SD|South Dakota|S.D.|44.5|-100.25
US.TN|Tennessee|Tenn.|35.75|-86.25
US.TX|Texas|Tex.|31.25|-99.25
US.UT|Utah||39.25|-111.75
US.VT|Vermont|Vt.|44|-72.75
US.VA|Virginia|Va.|37.55|-77.45
US.WA|Washington state|Wash.;state of Washington|47.5|-120.5
US.WV|West Virginia|W.Va.;W. Va.|38.5|-80.5
US.WI|Wisconsin|Wis.|44.5|-90
US.WY|Wyoming|Wyo.|43|-107.5
CA.01|Alberta|Alta.|55|-115
CA.02|British Columbia|B.C.|53.99|-125
CA.03|Manitoba|Man.|55|-97
CA.04|New Brunswick|N.B.|46.5|-66
CA.05|Newfoundland and Labrador|Newfoundland;Nfld.;Labrador|52|-56
CA.07|Nova Scotia|N.S.|45|-63
CA.08|Ontario|Ont.|49.25|-84.5
CA.09|Prince Edward Island|P.E.I.|46.3|-63.5
CA.10|Quebec|Québec;Que.|52|-71.8
CA.11|Saskatchewan|Sask.|54|-106
CA.12|Yukon||63|-135
CA.13|Northwest Territories||66|-121
CA.14|Nunavut||70|-90
GB.ENG|England||52.16|-0.7
GB.SCT|Scotland||56|-4
GB.WLS|Wales||52.5|-3.5
GB.NIR|Northern Ireland|Ulster|54.5|-6.5
AU.02|New South Wales|NSW|-33|146
AU.03|Northern Territory||-20|134
AU.04|Queensland||-20|145
AU.05|South Australia||-30|135
AU.06|Tasmania||-42|147
AU.07|Victoria state||-37|145
AU.08|Western Australia||-25|122
DE.02|Bavaria|Bayern|49|11.5
DE.13|Saxony||51|13.25
DE.07|North Rhine-Westphalia||51.5|7.5
DE.05|Hesse||50.5|9
RU.12|Chechnya|Chechen Republic|43.3|45.7
RU.17|Dagestan||43|47
RU.19|Ingushetia||43.2|45
RU.68|North Ossetia||43|44.2
RU.73|Tatarstan||55.5|51
RU.22|Kabardino-Balkaria||43.5|43.5
RU.23|Kaliningrad||54.7|21
RU.49|Murmansk region||68|35
UA.11|Crimea||45.3|34.4
UA.05|Donbas|Donbass|48.3|38
GE.02|Abkhazia||43|41
GE.04|Adjara|Adzharia|41.67|42
CN.13|Xinjiang||41|85
CN.14|Tibet||31|89
CN.20|Inner Mongolia||44|113
CN.32|Sichuan||30.5|102.5
CN.30|Guangdong||23|113
IN.12|Kashmir|Jammu and Kashmir|34|76
IN.13|Kerala||10.5|76.5
IN.16|Maharashtra||19.5|76
IN.23|Punjab||31|75.5
IN.25|Tamil Nadu||11|78.5
IN.28|West Bengal||24|88
IN.09|Gujarat||23|72
IN.24|Rajasthan||27|74
IN.36|Uttar Pradesh||27|81
IN.34|Bihar||25.5|85.5
IN.03|Assam||26|93
PK.02|Balochistan|Baluchistan|28.5|66
PK.05|Sindh||26|69
PK.03|Khyber Pakhtunkhwa|North West Frontier Province|34.5|72
AF.10|Helmand||31|64
AF.23|Kandahar province||31|65.8
IQ.01|Anbar|Al-Anbar;Anbar province|32.5|42
IQ.15|Nineveh|Ninevah;Ninewa;Nineveh province|36|42.3
IQ.10|Diyala|Diyala province|33.9|45
IQ.18|Salahuddin|Salah ad Din;Salahaddin;Salahuddin province|34.5|43.6
IQ.13|Kirkuk province||35.4|44.2
LY.69|Cyrenaica||28|22
LY.39|Fezzan||26|14
EG.26|North Sinai||30.4|33.6
EG.27|South Sinai||28.9|33.7
EG.25|Sinai|Sinai Peninsula|29.5|33.8
SD.47|Darfur||13|25
ID.02|Bali||-8.4|115.1
ID.01|Aceh||4.2|97
ID.04|Java|West Java|-7.3|110
ID.26|Sumatra||0|102
MX.06|Chihuahua||28.5|-106
MX.02|Baja California||30|-115
MX.25|Sinaloa||25|-107.5
BR.27|São Paulo state||-22|-49
ES.56|Catalonia|Catalunya|41.8|1.5
ES.59|Basque Country||43|-2.75
ES.51|Andalusia||37.5|-4.75
FR.94|Corsica||42.1|9
FR.B9|Brittany||48.2|-2.9
IT.15|Sicily||37.5|14
IT.14|Sardinia||40|9
IT.16|Tuscany||43.4|11
IT.09|Lombardy||45.6|9.9
YE.02|Hadramawt|Hadhramaut|16.5|49.3
NG.27|Borno||11.5|13
SO.20|Puntland||8.5|49
SO.23|Somaliland||9.5|45
PS.WE|West Bank||31.67|35.25
PS.GZ|Gaza Strip|Gaza|31.42|34.37
`

export interface Division {
  /** GeoNames code: "US.LA". */
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly latitude: number
  readonly longitude: number
}

/** The divisions of the table. */
export const DIVISIONS: readonly Division[] = TABLE.trim()
  .split("\n")
  .map((line) => {
    const [code = "", name = "", others = "", latitude, longitude] = line.split("|")
    return {
      code,
      name,
      aliases: others ? others.split(";") : [],
      latitude: Number(latitude),
      longitude: Number(longitude),
    }
  })

/** Regions over borders, seas, rivers and mountains that reporting names: name | other names | country or "" | latitude | longitude. */
const REGION_TABLE = `
Europe|Western Europe;Eastern Europe;Central Europe||48.69|9.14
Africa|North Africa;West Africa;East Africa;Sub-Saharan Africa;sub-Saharan Africa;Horn of Africa||7.19|21.09
Asia|Southeast Asia;South Asia;East Asia||29.84|89.3
Central Asia|||42|65
North America|||46.07|-100.55
South America|||-14.6|-57.66
Latin America|||-4|-70
Central America|||12|-85
Antarctica|||-78.2|16.4
Middle East|Mideast||29|41
Balkans|||43|21
Caucasus|North Caucasus;South Caucasus||42.5|44.5
Kurdistan|Iraqi Kurdistan;Kurdish region|IQ|36.4|44.4
South Ossetia||GE|42.35|44.1
Nagorno-Karabakh|Karabakh|AZ|39.8|46.7
Transnistria||MD|47.2|29.2
Sahara|||23|13
Sahel|||14|5
Siberia||RU|60|100
Far East|||50|130
Persian Gulf|Arabian Gulf;Gulf||27|51
Mediterranean|Mediterranean Sea||36|18
Black Sea|||43|34
Red Sea|||20|38
Caspian Sea|Caspian||42|51
Baltic Sea|Baltics;Baltic||57|19
North Sea|||56|3
Gulf of Aden|||12|48
Gulf of Mexico|||25|-90
Caribbean|Caribbean Sea||15|-75
Pacific|Pacific Ocean||0|-160
Atlantic|Atlantic Ocean||10|-25
Indian Ocean|||-20|80
Arctic|Arctic Ocean||78|-160
Suez Canal|Suez|EG|30.5|32.35
Panama Canal||PA|9.1|-79.7
Strait of Hormuz|Hormuz||26.6|56.5
Euphrates|Euphrates River||34.5|41
Tigris|Tigris River||34|44
Nile|Nile River;Nile Delta|EG|26|32
Danube|Danube River||46|19
Rhine|||50|7.7
Mississippi River||US|35|-90.5
Ohio River||US|38|-86
Missouri River||US|41|-96
Potomac|Potomac River|US|38.5|-77.2
Hudson River|Hudson|US|41.5|-73.95
Thames|River Thames|GB|51.5|-0.3
Great Lakes|||45|-84
Lake Michigan||US|43.5|-87
Lake Erie|||42.2|-81.2
Lake Ontario|||43.7|-77.9
Rocky Mountains|Rockies|US|43|-110
Appalachia|Appalachian Mountains|US|38|-81
Alps|||46.5|9
Himalayas|||28|84
Midwest||US|42|-90
New England||US|44|-71
West Coast||US|37|-121
East Coast||US|38|-76
Long Island||US|40.8|-73.3
Manhattan||US|40.7834|-73.9662
Brooklyn||US|40.6501|-73.9496
Queens||US|40.6815|-73.8365
Bronx|the Bronx|US|40.8499|-73.8664
Staten Island||US|40.5623|-74.1399
Hollywood||US|34.0983|-118.3267
Silicon Valley||US|37.4|-122
San Francisco Bay Area|Bay Area|US|37.8|-122.3
Hampton Roads||US|36.97|-76.3
Tidewater||US|37|-76.5
Bosphorus|Bosporus|TR|41.1|29
Anatolia||TR|39|33
Guantanamo Bay|Guantanamo;Guantánamo|CU|19.9|-75.1
Scandinavia|||63|15
Indochina|||16|106
Maghreb|||32|3
Levant|||33|36
Mesopotamia|||33|43.5
Arabian Peninsula|Arabia||23|46
Korean Peninsula|Korea||37.5|127.5
Helmand Province||AF|31|64
Fallujah district||IQ|33.3|43.8
Sinjar mountain|Mount Sinjar;Sinjar Mountains|IQ|36.37|41.7
Sirte Basin||LY|30|18
Hebrides||GB|57.5|-7
Ulster||GB|54.6|-6.7
Cornwall||GB|50.4|-4.9
Devon||GB|50.75|-3.75
Kent||GB|51.2|0.7
Essex||GB|51.8|0.6
Sussex||GB|50.9|0
Surrey||GB|51.25|-0.4
Oxfordshire||GB|51.75|-1.25
Cambridgeshire||GB|52.3|0.1
Lancashire||GB|53.8|-2.6
Yorkshire||GB|53.9|-1.3
Cumbria||GB|54.5|-3.2
Hampshire||GB|51.1|-1.2
Berkshire||GB|51.45|-1
Buckinghamshire||GB|51.8|-0.8
Gloucestershire||GB|51.8|-2.2
Norfolk county||GB|52.7|1
Suffolk||GB|52.2|1
Hertfordshire||GB|51.8|-0.2
Bedfordshire||GB|52.1|-0.45
Northamptonshire||GB|52.3|-0.85
Warwickshire||GB|52.3|-1.6
Wiltshire||GB|51.3|-1.9
Dorset||GB|50.8|-2.3
Somerset||GB|51.1|-2.9
Cheshire||GB|53.2|-2.6
Derbyshire||GB|53.1|-1.6
Nottinghamshire||GB|53.1|-1
Lincolnshire||GB|53.1|-0.2
Staffordshire||GB|52.9|-2
Shropshire||GB|52.6|-2.7
Leicestershire||GB|52.7|-1.1
Northumberland||GB|55.2|-2
Merseyside||GB|53.4|-3
Greater Manchester||GB|53.5|-2.3
West Midlands||GB|52.5|-1.9
`

export interface Region {
  readonly name: string
  readonly aliases: readonly string[]
  readonly country: string
  readonly latitude: number
  readonly longitude: number
}

/** The regions of the table. */
export const REGIONS: readonly Region[] = REGION_TABLE.trim()
  .split("\n")
  .map((line) => {
    const [name = "", others = "", country = "", latitude, longitude] = line.split("|")
    return {
      name,
      aliases: others ? others.split(";") : [],
      country,
      latitude: Number(latitude),
      longitude: Number(longitude),
    }
  })
