/** "male" and "female" as words tell it; null where they do not. */
export type Gender = "male" | "female" | null

/** First names that are borne by one sex nearly everywhere; unclear ones are left out on purpose. */
const MALE = new Set(
  `john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth
  kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory
  frank alexander raymond patrick jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold jeremy ethan carl keith
  roger gerald christian terry sean arthur austin noah lawrence joe juan bryan billy bruce albert willie gabriel logan alan ralph roy eugene randy philip
  louis russell bobby harry vincent martin ernest craig bill tom jim mike dan dave steve bob ron ben jeff greg tim tony ken fred ted barack bernie mitt newt
  mohammed mohammad muhammad mohamed mohamad ahmed ahmad ali hassan hussein husain ibrahim ismail khalid khaled omar umar osama mustafa mahmoud mahmud
  abdullah abdul abdel abdelrahman abdulrahman yusuf youssef yousef salem salim samir sami tariq tarek walid waleed ziad ziyad bashar hafez hassan jamal
  kamal karim khalil majid mazen nabil nasser nizar omran rami riad riyad saad said saeed saleh talal wael yasser zaid adel adil anas ayman basel bassam
  fadi faisal faruk farouk fuad haitham hamid hani haidar hossam imad issam jaber jihad louay maher malek marwan moaz murad nuri rashid ridha sabri saddam
  sergei sergey vladimir dmitry dmitri mikhail igor alexei alexey ivan nikolai oleg boris viktor vitaly yuri gennady konstantin maxim andrei pavel anatoly
  recep mevlut ahmet mehmet bulent binali hakan emmanuel francois jean jacques laurent pierre bernard nicolas olivier philippe alain gerard hans klaus
  wolfgang helmut karl frank-walter heiko sigmar giuseppe paolo matteo enrico silvio pope benedict staffan kofi ban antonio lakhdar javad mohsen hossein
  hasan qasem benjamin binyamin ehud avigdor moshe shimon yitzhak carlos luis jorge miguel pedro manuel fernando francisco javier diego pablo alejandro
  andres ricardo santiago rodrigo kim xi li wang hu narendra imran nawaz ashraf hamid petro volodymyr leonid arseniy oleksandr mikheil ilham nikol
  colin nigel ian graham stuart simon neil trevor jeremy gavin alistair hamish liam declan conor ash`.split(/\s+/),
)
const FEMALE = new Set(
  `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda
  dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine
  debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea
  cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn
  danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary nikki susanne condoleezza madeleine federica valerie
  ursula theresa annegret marine christiane segolene penelope priti amal fatima fatma aisha ayesha khadija layla leila lina maryam mariam nadia noor nour
  rania rima salma samira sana yasmin zainab zeinab bouthaina buthaina hanan hind huda rasha rula dina suhair maria olga natalia svetlana yelena elena irina
  tatiana ekaterina anastasia ludmila marina galina vera yulia angela beate claudia heidi ingrid jadwiga katarina kristina michele najat roza tawakkol
  shirin malala benazir sheikh hasina aung melania ivanka megyn carly debbie donna elaine susana ana carmen isabel lucia pilar rosa sofia dilma cristina
  jen jane kate lucy amelia sally wendy yvonne fiona nicola ruth tulsi kamala`.split(/\s+/),
)
// names that stand in both lists by habit of one region say nothing
for (const name of MALE)
  if (FEMALE.has(name)) {
    MALE.delete(name)
    FEMALE.delete(name)
  }

const MALE_WORDS =
  /^(mr|sir|lord|king|prince|sheikh|sultan|spokesman|chairman|congressman|businessman|father|brother|emir|imam|pope|policeman|gunman|son|husband|man|boy|statesman|cardinal)$/
const FEMALE_WORDS =
  /^(mrs|ms|miss|lady|queen|princess|spokeswoman|chairwoman|congresswoman|businesswoman|mother|sister|policewoman|daughter|wife|woman|girl)$/

/** What a first name tells of a person's sex. */
export function genderOfFirstName(name: string): Gender {
  const first = name.toLowerCase().replace(/[.’']/g, "").split(/[\s]/)[0] ?? ""
  return MALE.has(first) ? "male" : FEMALE.has(first) ? "female" : null
}

/** What a title or noun of a description tells ("spokeswoman", "King"). */
export function genderOfTitle(words: readonly string[]): Gender {
  for (const word of words) {
    const plain = word.toLowerCase().replace(/\./g, "")
    if (MALE_WORDS.test(plain)) return "male"
    if (FEMALE_WORDS.test(plain)) return "female"
  }
  return null
}

/** The sex that a pronoun wants; "other" for it/they, null for words that are no third-person pronoun. */
export function genderOfPronoun(norm: string): Gender | "other" {
  if (norm === "he" || norm === "him" || norm === "his") return "male"
  if (norm === "she" || norm === "her") return "female"
  return norm === "they" || norm === "it" || norm === "them" ? "other" : null
}
