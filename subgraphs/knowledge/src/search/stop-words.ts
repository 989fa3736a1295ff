/** Words that say nothing of what is asked, folded, in the languages for which PostgreSQL keeps no such list, and the small talk of a question in the others. */
const LISTS: Record<string, string> = {
  it: 'come cosa che quanto quanti quante quando dove posso voglio vorrei devo faccio fare serve servono bisogna mio mia miei mie suo sua sono salve buongiorno aiuto per favore mi ho hanno hai ci cos',
  en: 'how what where when which can could do does i my me want need should have please hello much many get got am with the a an to of in on at for from and or is are after before while',
  fr: 'comment quoi que quel quelle ou quand puis je peux dois veux mon ma mes est il faut faire bonjour j ai combien avec le la les un une du des de dans sur et en au aux',
  ro: 'cum ce unde cand pot vreau trebuie fac am sunt mi meu mea mele este cat pentru buna cu de la din in pe si sa se o un al daca',
  es: 'como que donde cuando puedo quiero debo tengo hacer mi mis me es cuanto para por favor hola ya con el la los las un una de del en y al si',
  sq: 'si cfare ku kur mund dua duhet te me ne per e i nga im ime mi eshte a kam jam se nje tim sa une do',
  uk: 'як що де коли чи можна можу хочу треба потрібно я моя моє мій мене для на за в у по до з із та і й а не є бути скільки чекаю',
  ar: 'كيف ماذا ما اين متي هل يمكن يمكنني اريد في من الي علي عن مع هو هي انا لي كم هذا هذه ان',
  zh: '怎么 怎么办 么办 什么 吗 了吗 我的 我想 可以 如何 哪里 拿着 多少 请问 了怎',
};

const SETS = new Map(Object.entries(LISTS).map(([locale, words]) => [locale, new Set(words.split(' '))]));

/** Whether a folded word asks for nothing by itself. */
export const isStopWord = (word: string, locale: string): boolean => SETS.get(locale)?.has(word) ?? false;
