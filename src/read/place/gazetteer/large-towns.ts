/**
 * Data table. Towns whose bare name means them first, by country (and division where the country has several of the name). The list of towns has no
 * populations; this table stands in for them. Size: A world cities · B above about half a million, or a seat of government · C above about
 * 100,000 or well known. An entry "New York>New York City" gives the listed
 * name after the sign; "Basra@30.51:47.78" the point of a town that the list does not have under any name of the press. Source: public knowledge.
 */
const TABLE = `
US.NY A New York>New York City
US.NY B Buffalo
US.NY C Rochester,Syracuse,Albany,Yonkers,Ithaca,Utica,White Plains,Saratoga Springs,Niagara Falls
US.CA A Los Angeles,San Francisco
US.CA A L.A.>Los Angeles
US.CA B San Diego,San Jose,Sacramento,Oakland,Fresno,Long Beach
US.CA C Anaheim,Bakersfield,Riverside,Stockton,Santa Ana,Irvine,Santa Barbara,Berkeley,Pasadena,Fremont,Modesto,San Bernardino,Santa Monica,Beverly Hills,Palo Alto,Malibu,Burbank,Compton,Glendale,Huntington Beach,Santa Cruz,Cupertino,Mountain View,Sunnyvale,Santa Clara,Hayward,Vallejo,Torrance,Oxnard,Santa Rosa,Salinas,Palm Springs,Walnut Creek,San Mateo,Redwood City
US.IL A Chicago
US.IL C Springfield,Peoria,Rockford,Naperville,Champaign,Evanston,Joliet
US.TX A Houston,Dallas
US.TX B Austin,San Antonio,Fort Worth,El Paso
US.TX C Arlington,Corpus Christi,Plano,Laredo,Lubbock,Amarillo,Garland,Irving,Waco,Brownsville,Galveston,Beaumont,Tyler,Abilene,Midland,Odessa>Odessa,McAllen,Wichita Falls,Killeen,Denton,Frisco
US.PA A Philadelphia
US.PA B Pittsburgh
US.PA C Harrisburg,Allentown,Erie,Scranton,Lancaster,Bethlehem,Reading>Reading,Gettysburg,Hershey,Pottstown
US.DC A Washington,Washington D.C.>Washington,Washington DC>Washington
US.MA A Boston
US.MA C Worcester,Springfield,Cambridge,Lowell,Salem,Plymouth>Plymouth
US.GA A Atlanta
US.GA C Savannah,Augusta,Macon,Columbus
US.FL A Miami
US.FL B Orlando,Tampa,Jacksonville
US.FL C Tallahassee,Fort Lauderdale,St. Petersburg,Gainesville,Pensacola,Daytona Beach,Key West,Sarasota,Naples>Naples,West Palm Beach,Boca Raton,Hialeah,Clearwater,Fort Myers,Lakeland,Ocala
US.MI B Detroit
US.MI C Ann Arbor,Lansing,Grand Rapids,Flint,Kalamazoo,Dearborn,East Lansing,Saginaw
US.WA B Seattle
US.WA C Tacoma,Spokane,Olympia,Bellevue,Redmond,Yakima
US.AZ B Phoenix,Tucson
US.AZ C Mesa,Scottsdale,Tempe,Flagstaff,Chandler
US.CO B Denver
US.CO C Boulder,Colorado Springs,Aurora,Aspen,Fort Collins,Littleton
US.MN B Minneapolis
US.MN C St. Paul>Saint Paul,Duluth,Rochester,Bloomington,St. Cloud>Saint Cloud
US.MO B St. Louis@38.63:-90.2,Kansas City
US.MO C Springfield,Jefferson City,Columbia,Ferguson,Branson,Joplin
US.OH B Cleveland,Cincinnati,Columbus
US.OH C Toledo,Akron,Dayton,Youngstown,Canton,Mansfield,Zanesville
US.IN B Indianapolis
US.IN C Fort Wayne,South Bend,Gary,Evansville,Terre Haute,Muncie,Bloomington
US.NV B Las Vegas
US.NV C Reno,Carson City
US.MD B Baltimore
US.MD C Annapolis,Bethesda,Rockville
US.LA B New Orleans
US.LA C Baton Rouge,Shreveport,Lafayette,Alexandria,Lake Charles
US.OR B Portland
US.OR C Eugene,Salem
US.TN B Memphis,Nashville
US.TN C Knoxville,Chattanooga,Oak Ridge
US.WI B Milwaukee
US.WI C Madison,Green Bay
US.OK B Oklahoma City,Tulsa
US.OK C Norman,Stillwater
US.KY B Louisville
US.KY C Lexington,Frankfort,Bowling Green,Fort Knox
US.NC B Charlotte,Raleigh
US.NC C Durham,Greensboro,Winston-Salem,Fayetteville,Asheville,Wilmington,Chapel Hill,Fort Bragg
US.VA C Richmond,Norfolk,Virginia Beach,Arlington,Alexandria,Charlottesville,Roanoke,Newport News,Hampton,Blacksburg,Lynchburg,Chesapeake,Fredericksburg,Williamsburg,Petersburg
US.SC C Columbia,Charleston,Greenville,Myrtle Beach,Rock Hill,Spartanburg
US.AL C Birmingham,Montgomery,Mobile,Huntsville,Tuscaloosa,Selma
US.MS C Jackson,Biloxi,Gulfport
US.AR C Little Rock,Fort Smith,Fayetteville,Bentonville
US.UT B Salt Lake City
US.UT C Provo,Ogden
US.NM C Albuquerque,Santa Fe,Roswell,Los Alamos
US.HI B Honolulu
US.AK C Anchorage,Juneau,Fairbanks
US.NE C Omaha,Lincoln
US.KS C Wichita,Topeka,Lawrence,Dodge City
US.IA C Des Moines,Cedar Rapids,Davenport,Iowa City,Sioux City,Dubuque
US.ID C Boise
US.MT C Helena,Billings,Missoula
US.ND C Fargo,Bismarck
US.SD C Sioux Falls,Pierre,Rapid City
US.WY C Cheyenne
US.CT C Hartford,New Haven,Stamford,Bridgeport,New London,Waterbury,Greenwich>Greenwich
US.RI C Providence,Newport
US.NJ C Newark,Trenton,Jersey City,Atlantic City,Camden,Princeton,Hoboken,Paterson
US.DE C Wilmington,Dover
US.NH C Concord,Manchester,Nashua
US.VT C Burlington,Montpelier
US.ME C Portland,Augusta,Bangor
US.WV C Charleston,Huntington,Morgantown
CA.08 A Toronto
CA.08 B Ottawa,Mississauga
CA.08 C Hamilton,London,Windsor,Kingston,Waterloo,Kitchener,Sudbury@46.49:-80.99,Thunder Bay,Woodstock
CA.10 B Montreal,Montréal>Montréal,Quebec City>Québec
CA.02 B Vancouver
CA.02 C Victoria,Kelowna,Surrey,Burnaby
CA.01 B Calgary,Edmonton
CA.03 C Winnipeg
CA.11 C Regina,Saskatoon
CA.07 C Halifax
GB A London
GB.ENG B Birmingham,Manchester,Liverpool,Leeds
GB.ENG C Sheffield,Bristol,Newcastle>Newcastle upon Tyne,Nottingham,Leicester,Coventry,Bradford,Hull@53.74:-0.33,Plymouth,Derby,Southampton,Portsmouth,Brighton,Oxford,Cambridge,York,Reading,Norwich,Exeter,Bath,Sunderland,Wolverhampton,Stoke,Lancaster,Preston,Blackpool,Carlisle,Durham,Lincoln,Winchester,Salisbury,Canterbury,Dover,Luton,Ipswich,Peterborough,Richmond,Twickenham,Wembley,Swindon,Gloucester,Chester,Middlesbrough,Bournemouth
GB.SCT B Edinburgh,Glasgow
GB.SCT C Aberdeen,Dundee,Inverness,Stirling,Perth>Perth
GB.WLS C Cardiff,Swansea,Newport
GB.NIR B Belfast
GB.NIR C Derry,Londonderry@54.99:-7.31
IE A Dublin
IE C Cork,Galway,Limerick,Waterford,Sligo,Kilkenny,Tipperary,Dundalk
FR A Paris
FR B Marseille,Lyon,Toulouse,Nice,Strasbourg,Bordeaux,Lille,Nantes
FR C Calais,Cannes,Montpellier,Rennes,Grenoble,Le Havre,Reims,Toulon,Versailles,Nancy,Dunkirk@51.03:2.38
DE A Berlin
DE B Munich>München,Hamburg,Cologne>Köln,Frankfurt>Frankfurt am Main,Stuttgart,Dresden,Leipzig,Dusseldorf>Düsseldorf,Düsseldorf
DE C Munich,Bonn,Hanover>Hannover,Nuremberg@49.45:11.08,Bremen,Heidelberg,Ramstein>Ramstein-Miesenbach,Mainz,Potsdam,Kiel,Essen,Dortmund,Rostock
IT A Rome
IT B Milan,Naples,Turin,Venice,Florence,Genoa,Palermo,Bologna
IT C Pisa,Verona,Bari,Trieste,Catania,Siena,Padua@45.41:11.88,Lampedusa
ES A Madrid
ES B Barcelona,Valencia,Seville>Sevilla,Bilbao
ES C Malaga>Málaga,Zaragoza,Granada,Cordoba>Córdoba,Pamplona,Toledo,Alicante
PT B Lisbon,Porto
NL B Amsterdam,Rotterdam,The Hague,Utrecht
NL C Eindhoven,Maastricht,Leiden
BE A Brussels
BE C Antwerp>Antwerpen,Antwerp,Ghent>Gent,Bruges>Brugge,Liege>Liège
LU B Luxembourg
CH A Geneva
CH B Zurich,Zürich,Bern,Lausanne,Basel
CH C Davos,Lucerne>Luzern,Lugano,Montreux
AT A Vienna
AT C Salzburg,Innsbruck,Graz,Linz
SE B Stockholm,Gothenburg@57.71:11.97,Malmo>Malmö
NO B Oslo,Bergen
DK B Copenhagen
FI B Helsinki
IS B Reykjavik>Reykjavík
PL B Warsaw,Krakow>Kraków,Gdansk>Gdańsk,Lodz>Łódź,Wroclaw>Wrocław
CZ B Prague
SK B Bratislava
HU B Budapest
RO B Bucharest
BG B Sofia
GR A Athens
GR C Thessaloniki,Lesbos>Mytilene,Piraeus
RS B Belgrade
RS C Nis>Niš,Novi Sad
HR B Zagreb
HR C Split,Dubrovnik
BA B Sarajevo
BA C Srebrenica,Mostar,Banja Luka
XK B Pristina
XK C Mitrovica@42.89:20.87
MK B Skopje
AL B Tirana
SI B Ljubljana
ME B Podgorica
EE B Tallinn
LV B Riga
LT B Vilnius
BY B Minsk
UA B Kiev>Kyiv,Kyiv
UA B Kharkiv,Kharkov>Kharkiv,Odessa@46.48:30.73,Odesa@46.48:30.73,Donetsk,Lviv,Dnipro
UA C Luhansk,Lugansk>Luhansk,Mariupol,Sevastopol,Simferopol,Debaltseve,Sloviansk@48.87:37.62,Kherson,Zaporizhzhia@47.84:35.14,Chernobyl>Chornobyl,Yalta
MD B Chisinau>Chişinău
RU A Moscow
RU B St. Petersburg>Saint Petersburg,Novosibirsk,Yekaterinburg,Kazan,Rostov@47.24:39.71,Volgograd,Samara,Nizhny Novgorod@56.33:44.0
RU C Sochi,Vladivostok,Murmansk,Grozny,Beslan,Vladikavkaz,Makhachkala,Kaliningrad,Krasnodar,Arkhangelsk,Irkutsk,Omsk,Tomsk,Chelyabinsk,Perm,Ufa,Nalchik,Nazran
GE B Tbilisi
GE C Gori,Batumi,Sukhumi@43.0:41.02,Tskhinvali,Poti,Kutaisi,Zugdidi,Senaki
AM B Yerevan
AZ B Baku
KZ B Almaty,Astana
UZ B Tashkent
KG B Bishkek
TJ B Dushanbe
TM B Ashgabat
TR A Istanbul
TR A Ankara
TR C Izmir>İzmir,Gaziantep,Diyarbakir>Diyarbakır,Adana,Antalya,Antakya,Kilis,Bursa,Konya,Mersin,Reyhanli>Reyhanlı,Suruc>Suruç,Sanliurfa>Şanlıurfa,Incirlik>Adana,Cizre,Bodrum,Van,Mardin,Iskenderun
CY B Nicosia
IL A Jerusalem,Tel Aviv
IL C Haifa,Sderot,Ashkelon,Ashdod,Beersheba,Eilat,Nazareth,Netanya,Herzliya,Acre,Ramla,Tiberias,Rehovot,Bnei Brak
PS B Gaza,Gaza City>Gaza,Ramallah
PS C Bethlehem,Hebron,Nablus,Jenin@32.46:35.3,Rafah,Khan Younis@31.34:34.31,Khan Yunis,Jericho,Tulkarm,Qalqilya@32.19:34.97,Beit Hanoun@31.54:34.54
LB B Beirut
LB C Tripoli,Sidon,Tyre,Baalbek,Arsal@34.18:36.42,Nabatieh@33.38:35.48,Zahle
SY A Damascus,Aleppo
JO B Amman
JO C Zarqa,Irbid,Aqaba,Mafraq
IQ A Baghdad
IQ B Mosul,Basra@30.51:47.78
IQ C Kirkuk,Erbil,Irbil>Erbil,Arbil>Erbil,Fallujah@33.35:43.78,Ramadi,Tikrit,Najaf,Karbala,Samarra,Baqubah,Baquba>Baqubah,Sulaymaniyah,Sulaimaniya>Sulaymaniyah,Dohuk@36.87:42.99,Tal Afar@36.38:42.45,Sinjar,Haditha@34.13:42.38,Hit,Baiji>Bayjī,Hilla>Al Ḩillah,Abu Ghraib@33.31:44.19
IR A Tehran
IR C Isfahan,Mashhad,Tabriz,Qom,Shiraz,Natanz,Bushehr,Ahvaz,Arak
SA B Riyadh,Jeddah,Mecca@21.43:39.83,Medina@24.47:39.61
SA C Dhahran,Taif,Najran,Dammam
YE B Sanaa
YE C Aden,Taiz,Hodeidah>Al Ḩudaydah,Marib,Mukalla@14.54:49.12,Saada>Sa'dah
OM C Muscat,Salalah
AE B Dubai,Abu Dhabi
AE C Sharjah
QA B Doha
BH B Manama
KW B Kuwait City
EG A Cairo
EG B Alexandria,Giza
EG C Luxor,Aswan,Port Said,Suez,Ismailia,Sharm el-Sheikh,Sharm el Sheikh,El Arish@31.13:33.8,Arish,Mansoura>Al Manşūrah,Tanta,Minya@28.11:30.74,Asyut@27.18:31.18,Hurghada,Damietta@31.42:31.81,Mahalla@30.97:31.17
LY B Tripoli,Benghazi
LY C Misrata@32.38:15.09,Sirte,Zawiya,Tobruk,Derna@32.77:22.64,Ajdabiya,Brega@30.41:19.58,Ras Lanuf@30.5:18.57,Zintan,Bani Walid,Sabha,Zuwara@32.93:12.08,Bin Jawad@30.8:18.08,Gharyan,Yafran,Nalut
TN B Tunis
TN C Sidi Bouzid,Sfax,Sousse
DZ B Algiers
MA B Casablanca,Rabat,Marrakech>Marrakesh,Marrakesh
SD B Khartoum
SD C El Fasher,Nyala,Omdurman,Port Sudan,Geneina@13.45:22.45
SS B Juba
ET B Addis Ababa
ER B Asmara
SO B Mogadishu
DJ B Djibouti
KE B Nairobi
KE C Mombasa,Garissa
UG B Kampala
TZ B Dar es Salaam
RW B Kigali
CD B Kinshasa
CD C Goma,Bukavu
NG A Lagos
NG B Abuja,Kano
NG C Maiduguri,Jos,Kaduna,Port Harcourt
GH B Accra
SN B Dakar
ML B Bamako
ML C Timbuktu,Gao,Kidal
CI B Abidjan
LR B Monrovia
SL B Freetown
ZA B Johannesburg,Cape Town,Pretoria,Durban
ZW B Harare
ZM B Lusaka
AO B Luanda
MZ B Maputo
AF A Kabul
AF C Kandahar,Herat,Jalalabad,Kunduz,Mazar-i-Sharif>Mazār-e Sharīf,Ghazni,Lashkar Gah
PK B Islamabad,Karachi,Lahore
PK C Peshawar,Quetta,Rawalpindi,Abbottabad,Multan
IN A Delhi,New Delhi,Mumbai
IN B Calcutta>Kolkata,Kolkata,Bangalore>Bengaluru,Bengaluru,Chennai,Hyderabad,Bombay>Mumbai,Madras>Chennai
IN C Srinagar,Amritsar,Agra,Jaipur,Pune,Lucknow,Ahmedabad,Varanasi
NP B Kathmandu
BD B Dhaka
LK B Colombo
LK C Jaffna,Kandy,Kilinochchi,Mullaitivu@9.27:80.81
CN A Beijing,Shanghai
CN B Guangzhou,Shenzhen,Wuhan,Tianjin,Chongqing,Chengdu,Nanjing
CN C Urumqi>Ürümqi,Lhasa,Harbin,Dalian,Xian>Xi'an
HK A Hong Kong
TW B Taipei
JP A Tokyo
JP B Osaka,Kyoto,Yokohama,Nagoya,Hiroshima,Nagasaki
JP C Sapporo,Kobe,Fukushima
KR A Seoul
KR C Busan,Incheon
KP B Pyongyang
MN B Ulan Bator@47.91:106.88
TH B Bangkok
TH C Phuket,Chiang Mai,Pattaya
VN B Hanoi,Ho Chi Minh City,Saigon>Ho Chi Minh City
KH B Phnom Penh
LA B Vientiane
MM B Yangon,Rangoon>Yangon,Mandalay
MY B Kuala Lumpur
SG A Singapore
ID A Jakarta
ID C Surabaya,Bandung
PH A Manila
PH C Marawi@8.0:124.29,Davao
AU A Sydney,Melbourne
AU B Brisbane,Perth,Adelaide,Canberra
AU C Darwin,Hobart,Cairns
NZ B Auckland,Wellington
NZ C Christchurch
MX A Mexico City
MX C Tijuana,Guadalajara,Monterrey,Cancun>Cancún,Acapulco@16.85:-99.9,Ciudad Juarez>Ciudad Juárez,Juarez>Ciudad Juárez,Veracruz
CU B Havana
HT B Port-au-Prince
JM C Kingston
PR C San Juan
GT B Guatemala City
SV B San Salvador
HN B Tegucigalpa
NI B Managua
CR B San Jose>San José
PA B Panama City@8.99:-79.52
CO B Bogota>Bogotá
CO C Medellin>Medellín,Cali,Cartagena
VE B Caracas
EC B Quito
PE B Lima
BO B La Paz
BR A Rio de Janeiro,Sao Paulo>São Paulo,Rio>Rio de Janeiro
BR B Brasilia>Brasília
CL B Santiago
AR A Buenos Aires
UY B Montevideo
PY B Asuncion>Asunción
`

export interface LargeTown {
  /** As printed. */
  readonly name: string
  /** As the list of towns has it. */
  readonly listed: string
  readonly country: string
  /** First-order division; null where the country has only one of the name. */
  readonly admin1: string | null
  readonly size: "A" | "B" | "C"
  /** Latitude and longitude of a town that the list does not have. */
  readonly point: readonly [number, number] | null
}

/** The towns of the table. */
export const LARGE_TOWNS: readonly LargeTown[] = TABLE.trim()
  .split("\n")
  .flatMap((line) => {
    const [where = "", size = "C", ...rest] = line.split(" ")
    const [country = "", admin1] = where.split(".")
    return rest
      .join(" ")
      .split(",")
      .map((entry) => {
        const [spelling = "", at] = entry.split("@")
        const [name = "", listed = name] = spelling.split(">")
        const [latitude, longitude] = (at ?? "").split(":").map(Number)
        const point = latitude === undefined || longitude === undefined ? null : ([latitude, longitude] as const)
        return { name, listed, country, admin1: admin1 ?? null, size: size as "A" | "B" | "C", point }
      })
  })
