/** What a screen reader must be given of a key page, in this order; what stands between is free (ARIA snapshot of Playwright). */
export interface SpokenTree {
  readonly at: string;
  readonly tree: string;
}

const RATING = {
  it: `
  - region "Quanto sono chiare le informazioni su questa pagina?":
    - group "Valuta da 1 a 5 stelle":
      - radio "Valuta 1 stella su 5"
      - radio "Valuta 5 stelle su 5"`,
  ar: `
  - region "ما مدى وضوح المعلومات في هذه الصفحة؟":
    - group "قيّم من نجمة إلى 5 نجوم":
      - radio "نجمة واحدة من 5"
      - radio "5 نجوم من 5"`,
};

/** Home, a sheet, a search, the desk finder, a question to a desk and the beginning of a booking, in Italian and in Arabic (P34). */
export const spokenTrees: readonly SpokenTree[] = [
  {
    at: '/it',
    tree: `
- navigation "Scorciatoie":
  - link "Vai ai contenuti"
  - link "Vai al piè di pagina"
- banner:
  - link /Provincia di Cuneo .*link esterno/
  - group: /Lingua attiva. Italiano/
  - link "Area riservata"
  - search:
    - combobox "Cerca nel sito"
    - button "Avvia la ricerca"
  - navigation "Menu principale":
    - list:
      - listitem:
        - link "Sportelli"
- main:
  - heading "Di cosa hai bisogno?" [level=1]
  - search:
    - combobox "Scrivi la tua domanda con parole tue"
    - button "Cerca"
  - region "Parti da quello che ti serve":
    - heading "Parti da quello che ti serve" [level=2]
    - list:
      - listitem:
        - link /Sono appena arrivato/
      - listitem:
        - link /Scuola/
  - region "Parla con una persona":
    - heading "Trova uno sportello" [level=3]
    - link "Trova lo sportello più vicino"
    - heading "Prenota un appuntamento" [level=3]
    - link "Scegli giorno e ora"
  - region "Le domande più lette"
  - region "Leggi questo sito in un’altra lingua":
    - list:
      - listitem:
        - link "العربية"${RATING.it}
  - region "Contatta la rete"
- contentinfo:
  - heading "Serve aiuto?" [level=2]
  - navigation "Informazioni legali":
    - list:
      - listitem:
        - link "Dichiarazione di accessibilità"`,
  },
  {
    at: '/ar',
    tree: `
- navigation "اختصارات":
  - link "انتقل إلى المحتوى"
- banner:
  - group: /اللغة الحالية. العربية/
  - navigation "القائمة الرئيسية":
    - list:
      - listitem:
        - link "المكاتب"
- main:
  - heading [level=1]
  - search:
    - combobox /[ء-ي]{3}/
    - button /[ء-ي]{3}/${RATING.ar}
  - region "اتصل بالشبكة"
- contentinfo:
  - navigation "معلومات قانونية"`,
  },
  {
    at: '/it/scheda/rinnovo-del-permesso-di-soggiorno',
    tree: `
- main:
  - navigation "Percorso di navigazione":
    - list:
      - listitem:
        - link "Pagina iniziale"
  - article:
    - heading "Rinnovo del permesso di soggiorno" [level=1]
    - group: Condividi
    - link /PDF/
    - button "Stampa"
    - button "Ascolta"
    - navigation "Indice della pagina":
      - list:
        - listitem:
          - link "A chi è rivolto"
        - listitem:
          - link "Contatti"
    - region "A chi è rivolto":
      - heading "A chi è rivolto" [level=2]
    - region "Come fare"
    - region "Cosa serve"
    - region "Cosa si ottiene"
    - region "Tempi e scadenze"
    - region "Quanto costa"
    - region "Accedi al servizio"
    - region "Contatti"${RATING.it}`,
  },
  {
    at: '/ar/scheda/rinnovo-del-permesso-di-soggiorno',
    tree: `
- main:
  - navigation "مسار التصفح"
  - article:
    - heading "Rinnovo del permesso di soggiorno" [level=1]
    - group: مشاركة
    - button "طباعة"
    - button "استمع"
    - text: /غير متاحة بعد بهذه اللغة/
    - paragraph: /لا تُنشر بترجمة آلية/
    - navigation "محتويات الصفحة":
      - list:
        - listitem:
          - link "لمن هذه الخدمة"
    - region "لمن هذه الخدمة":
      - heading "لمن هذه الخدمة" [level=2]
    - region "جهات الاتصال"${RATING.ar}`,
  },
  {
    at: '/it/cerca?q=cittadinanza',
    tree: `
- main:
  - heading "Cerca nel sito" [level=1]
  - search:
    - combobox "Scrivi una parola o una domanda": cittadinanza
    - button "Cerca"
  - navigation "Tipo di contenuto":
    - list:
      - listitem:
        - link "Tutti"
      - listitem:
        - link "Schede"
  - region /\\d+ risultati per “cittadinanza”/:
    - heading /\\d+ risultati per “cittadinanza”/ [level=2]
    - list:
      - listitem:
        - heading [level=3]:
          - link /ittadinanza/`,
  },
  {
    at: '/ar/cerca?q=xqzwvk',
    tree: `
- main:
  - heading "ابحث في الموقع" [level=1]
  - search:
    - combobox "اكتب كلمة أو سؤالًا": xqzwvk
    - button "بحث"
  - navigation "نوع المحتوى"
  - heading /لا نتائج .*xqzwvk/ [level=2]
  - list:
    - listitem: /[ء-ي]{3}/
  - link "اسأل أحد المكاتب"`,
  },
  {
    at: '/it/sportelli?comune=Alba',
    tree: `
- main:
  - heading "Sportelli" [level=1]
  - textbox /Dove/: Alba
  - combobox /lingua/
  - button /[Tt]rova|[Cc]erca/
  - region /\\d+ sportelli, dal più vicino a Alba/:
    - article:
      - heading "Sportello immigrati di Alba" [level=3]:
        - link "Sportello immigrati di Alba"
      - paragraph:
        - strong: /\\S/
      - list:
        - listitem: /Alba/`,
  },
  {
    at: '/ar/sportelli?comune=Alba',
    tree: `
- main:
  - heading "المكاتب" [level=1]
  - textbox "أين تسكن؟": Alba
  - combobox "بأي لغة؟":
    - option "العربية"
  - combobox "من أجل ماذا؟"
  - button "ابحث عن المكاتب"
  - region /بدءًا بالأقرب إلى Alba/:
    - article:
      - heading "Sportello immigrati di Alba" [level=3]`,
  },
  {
    at: '/it/chiedi?comune=Alba',
    tree: `
- main:
  - heading "Chiedi a uno sportello" [level=1]
  - group "A quale sportello?":
    - radio /Sportello immigrati di Alba/ [checked]
    - radio /Sportello immigrati/
  - combobox /Di che cosa si tratta/
  - textbox "La tua domanda"
  - paragraph: /Conserviamo la domanda cifrata/
  - checkbox "Ho letto come viene usata la mia domanda."
  - button "Invia la domanda"
  - complementary:
    - link /Hai già un codice/`,
  },
  {
    at: '/ar/prenota',
    tree: `
- main:
  - heading "احجز موعدًا" [level=1]
  - navigation "خطوات الحجز":
    - paragraph: الخطوة 1 من 5
    - list:
      - listitem: المكان والسبب
      - listitem: الملخص
  - link "ابدأ الأسئلة"
  - region "Prefettura di Cuneo, Ufficio Cittadinanza":
    - group "لأي سبب تريد موعدًا؟":
      - radio /\\S/
  - combobox /كم شخصًا سيأتي/
  - button "التالي"`,
  },
  {
    at: '/it/prenota',
    tree: `
- main:
  - heading "Prenota un appuntamento" [level=1]
  - navigation:
    - paragraph: Passo 1 di 5
    - list:
      - listitem
  - region "Prefettura di Cuneo, Ufficio Cittadinanza":
    - group /Per quale motivo vuoi un appuntamento/:
      - radio /ittadinanza/
  - button "Avanti"`,
  },
];
