/** Data table: words that tell what kind of name a capitalised word belongs to. Source: public knowledge, English press usage. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words before a person's name that are no part of it (folded, in lower case). */
export const TITLES = words(`
mr mrs ms miss dr doctor prof professor sir lord lady dame baron baroness count countess duke duchess prince princess king queen emperor sultan emir sheikh
shaikh sheik imam mullah ayatollah rabbi reverend rev pastor father fr sister brother bishop archbishop cardinal pope patriarch saint president vice premier
minister chancellor secretary senator sen congressman congresswoman representative rep governor gov mayor councilman councilwoman councillor alderman delegate
ambassador envoy consul spokesman spokeswoman spokesperson chairman chairwoman chair chief director general gen lieutenant lt colonel col major maj
captain capt commander cmdr comdr admiral adm brigadier brig sergeant sgt corporal cpl private pvt pfc spc specialist airman seaman marshal commodore ensign staff
officer detective inspector sheriff deputy judge justice magistrate attorney lawyer prosecutor coach manager actor actress singer author
businessman businesswoman writer journalist reporter correspondent historian composer director producer guitarist drummer bassist vocalist quarterback pitcher
leader founder premier undersecretary commissioner counsel coordinator negotiator mediator adviser advisor analyst activist expert
sayyed sayyid hojatoleslam archduke lama hajj haji hajji jr sr warlord strongman dictator czar tsar ceo cfo pm mp mps mep
`)

/** Words that end or head the name of an organisation (folded). */
export const ORG_HEADS = words(`
ministry department university college school academy council committee commission party front army brigade brigades forces force corps police
agency bank company co inc corp corporation ltd llc plc gmbh association institute institution union group court courts church hospital clinic center centre
foundation fund society club team band orchestra choir records times post news tv television radio network networks league federation confederation organization organisation
movement coalition alliance office bureau authority administration assembly parliament senate congress board service services regiment division battalion
squadron fleet navy guard guards command airlines airways motors press herald tribune gazette journal telegraph guardian magazine daily
government cabinet knesset duma bundestag militia militias partnership initiative mission taskforce consortium conference
infantry cavalry artillery marines legion platoon company detachment troops troop militants
systems technologies software industries crescent holdings enterprises financial securities petroleum studios entertainment pictures productions theatre theater museum library
republic caliphate emirate chamber tribunal secretariat directorate delegation embassy consulate mosque synagogue seminary
panthers tigers lions bears eagles giants rangers united wanderers rovers fc
trust charity observatory convoy syndicate cartel gang tribe dynasty brothers
`)

/** Words that end or head the name of a place (folded). */
export const PLACE_HEADS = words(`
river lake mountain mountains mount county parish city island islands isle sea ocean bay valley desert street st road rd avenue ave park bridge airport square
province district region state village town heights gulf strait straits peninsula dam crossing highway hwy station stadium palace castle plaza boulevard blvd drive
lane hill hills creek forest canyon beach harbor harbour port fort camp governorate oblast prefecture neighborhood neighbourhood
quarter suburb township borough territory territories cape coast plateau plain plains delta basin canal springs falls pass peak ridge woods garden gardens terminal tunnel
airfield airbase base reservoir shore shores interstate parkway expressway turnpike court cemetery arena coliseum prison jail field fields ranch farm hotel tower towers wadi jabal jebel tel tal tall
`)

/** Capitalised words that are no name (folded): days, months, and words that stand at the head of sentences and headlines. */
export const NOT_NAMES = words(`
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec today tomorrow yesterday
i the a an this that these those he she it we they you his her its our their your my and or but if when while as at in on of for to from by with after before
since until although though because however meanwhile moreover also still yet so then there here what who whom whose which where why how not no yes
all any both each every few many more most much several some such other another one two three four five six seven eight nine ten first second third last next
eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozens scores
am is are was were be been being have has had do does did will would shall should can could may might must
about above across against along among around behind below beneath beside between beyond despite down during except inside into like near off onto out outside over
past through throughout toward towards under up upon within without according
eid ramadan christmas easter ok okay am pm et est gmt edt pst utc ad bc photo photos image video file copyright advertisement share read more
`)

/** Capitalised words for peoples and faiths without a state of their own: they name nobody in particular (folded). */
export const PEOPLES = words(`
christian christians muslim muslims islam islamic islamist islamists sunni sunnis shiite shiites shia druze alawite alawites jew jews jewish catholic catholics protestant protestants orthodox hindu hindus
buddhist buddhists sikh sikhs salafi salafist salafists jihadi jihadist jihadists takfiri wahhabi zionist communist communists socialist nazi marxist arab arabs arabic kurd kurds kurdish turkmen yazidi yezidi yazidis assyrian assyrians
bedouin berber pashtun tajik hazara tamil sinhalese hispanic latino asian african european western eastern northern southern allah god quran koran bible
`)

/** Those of the peoples whose name also means a part of the world. */
export const WIDE_PEOPLES = words("african european asian latino")

/** Words that end (or head, before "of") the name of an act, paper, time or occasion: nobody, and nowhere (folded). */
export const THING_HEADS = words(`
resolution resolutions agreement agreements accord accords treaty treaties convention conventions communique protocol act bill constitution declaration charter cessation ceasefire truce
time war wars revolution uprising spring prize award awards doctrine amendment law summit dialogue talks memorandum roadmap offensive
`)

/** Capitalised words for weapons, vehicles, measures and papers, which stand where names stand (folded). */
export const NOT_ACTORS = words(`
vbied vbieds svbied ied ieds uav uavs rpg rpgs atgm atgms manpad manpads sam icbm tnt pkm ak kalashnikov kalashnikovs grad scud scuds katyusha humvee humvees toyota mi su mig kc gps gdp
hostilities communique resolution counterterrorism ministerial now new tv people flight ma ba phd iq gmt hiv aids covid cbrn wmd sarin vx internet
`)

/** Words before a town's name that are no part of it ("capital Damascus", "northern Aleppo", folded). */
export const PLACE_WORDS = words(
  "capital city town village province northern southern eastern western central rural greater downtown north south east west northeastern northwestern southeastern southwestern occupied besieged",
)

/** Given names of many languages (folded); a capitalised word after one is most likely a surname. */
export const FIRST_NAMES = words(`
aaron abbas abdel abdul abdullah abdallah abdelaziz abdelrahman abdulaziz abdulrahman abigail abraham abu adam adel adnan adrian ahmad ahmed aidan aisha alain alan albert alejandro aleksandr alex
alexander alexandra alexei alexey alfred ali alice alicia alison allan allen alvin amanda amber amin amina amir amr amy ana anas anatoly andre andrea andreas andrei andrew andrey angel angela anita ann anna
anne annie anthony antoine anton antonio ariel arnold arthur asad ashley ashraf audrey austin avi avigdor ayman aziz barack barbara barry bashar basil bassam beatrice ben benjamin
bernard bernie bert beth betty beverly bill billy binyamin bob bobby bonnie boris brad bradley brandon brenda brent brett brian bridget bruce bryan caleb calvin cameron carl carla carlo carlos carmen carol caroline
carolyn catherine cathy cecilia cedric charlene charles charlie charlotte chelsea cheryl chris christian christina christine christopher christos chuck cindy claire clara clark claude claudia clay clayton cliff clifford
clint clinton colin connie conor corey craig cristina curtis cynthia daisy dale damian dan dana daniel daniela danny darrell darren dave david dawn dean debbie deborah debra denise dennis derek derrick diana diane
diego dimitri dmitri dmitry dominic dominique don donald donna doris dorothy doug douglas duane dustin dwayne dylan earl ed eddie edgar edith eduardo edward edwin ehud eileen elaine eleanor elena eli elias elizabeth ella
ellen elliott elmer elsie emad emil emily emma emmanuel enrique eric erica erik erin ernest ernesto esther ethan eugene eva evan evelyn evgeny fadi fahad fahd faisal fares farid farouk fatima fawaz fayez felipe felix fernando
fiona florence floyd frances francesco francis francisco francois frank franklin fred frederick fuad gabriel gail gareth garry gary gavin gene geoffrey george georges gerald gerard gerhard gilbert gina giorgi giovanni giuseppe gladys glen
glenn gloria gordon grace graham grant greg gregg gregory guillermo gus guy haidar haider haitham hakan hamad hamid hamza hani hank hannah hans harold harriet harry harvey hashim hassan hatem haytham heather hector heidi helen
henri henry herbert herman hilary hillary hisham holly homer horace hosni howard hugh hugo hussain hussein ian ibrahim igor ilya imad iman imran ingrid irene iris irving isaac isabel ismail issa ivan jack jackie jacob
jacqueline jacques jake jalal jamal james jamie jan jana jane janet janice jared jasmine jason javad javier jay jean jeff jeffery jeffrey jennifer jenny jens jeremy jerome jerry jesse jessica jesus jill jim jimmy
jo joan joanna joanne joaquin joe joel joey johan johann johannes john johnny jon jonas jonathan jorge jose josef joseph josh joshua joyce juan juanita judith judy julia julian julie julio june jurgen justin kamal kareem karen karim karl
kate katherine kathleen kathryn kathy katie kay keith kelly ken kenneth kerry kevin khaled khalid khalil kim kimberly kirk kofi konstantin kristen kristin kurt kyle lakhdar lance larry laura lauren laurence laurent laurie lawrence lee leila
lena leo leon leonard leonid leroy leslie lester lewis lillian linda lindsay lindsey lisa lloyd lois lorenzo lori louis louise lucia lucy luis luke lydia lynn mack maher mahdi mahmood mahmoud majid malcolm malik mamoun manuel marc marcel marco marcus
margaret maria marian marie marilyn mario marion marjorie mark marlene marshall martha martin marvin mary masoud massoud matt matthew maureen maurice max maya megan mehdi mehmet melanie melissa melvin michael michel michele
michelle miguel mikael mike mikhail milan mildred milton miriam mitchell mitt moammar moaz mohamad mohamed mohammad mohammed mohsen molly mona monica monzer morgan moshe mouaz muammar muhammad munir murad murray musa mustafa nabil nadia nancy naomi nasser
natalia natalie natasha nathan nathaniel neil nelson nicholas nick nicolas nicole nikki nikola nikolai nikolay nina noah noam noel nora norma norman nour noureddine oleg olga olivia omar omer orlando oscar osama osman otto owen pablo pamela pascal
pat patricia patrick paul paula pauline pavel pedro peggy penny perry pete peter petr petra phil philip philippe phillip phyllis pierre priscilla qasem qassem rachel rafael rafik rafiq ralph rami ramon randall randy rania raphael rashid raul ray raymond
rebecca recep reginald rene renee rex riad ricardo richard rick ricky rita riyad rob robert roberta roberto robin rod rodney roger roland ron ronald ronnie rosa rose rosemary ross roy ruben ruby rudolf russell ruth ryan sabah saad sadiq saeb saeed said salah salam
saleh salem salim sally salman salvador sam samantha sameh sami samir samuel sandra sara sarah saud scott sean sebastian seif selim serge sergei sergey sergio seth shane shannon sharon shaun shawn sheila sherry shimon shirley sidney silvia simon sofia sonia
sophia sophie stacey stacy staffan stan stanley stella stephanie stephen steve steven stewart stuart sue suhail suleiman sultan susan suzanne sylvia talal tamara tammim tammy tanya tareq tarek tariq tayyip ted teresa terrence terry thaddeus thelma theodore
theresa thomas tiffany tim timothy tina tobias todd tom tommy toni tony tracey tracy travis trevor troy tyler tzipi ursula usama valerie vanessa vera vernon veronica vicki victor victoria viktor vincent viola virginia
vitaly vivian vladimir vyacheslav wade wael walid wallace walter wanda warren wayne wendy wesley wilfred wilhelm will willard william willie wilson wolfgang xavier yahya yakov yasser yasir yasmin yevgeny yitzhak yosef youssef yuri yusuf yves
yvette yvonne zachary zahran zaid zaki zeid ziad zoe
`)

/** Lower-case words inside names of persons. */
export const PARTICLES = words(
  "al el bin ibn ben bint abu abd de del della di da dos du van von der den la le ter ul ud ur",
)
