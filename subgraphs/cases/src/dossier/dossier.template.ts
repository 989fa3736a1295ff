/** The printed dossier, in Typst; what was typed reaches it as data and stays text (see delivery-sheet.template.ts). */
export const dossierTemplate = `
#let dossier = json(bytes(sys.inputs.dossier))
#set document(title: "Fascicolo " + dossier.number, author: "ReSPI", date: none)
#set text(lang: "it", font: ("Noto Sans", "IBM Plex Sans Arabic"), size: 10pt)
#set page(
  paper: "a4",
  margin: (x: 18mm, top: 20mm, bottom: 22mm),
  footer: context [
    #set text(size: 8pt)
    Fascicolo #dossier.number · #dossier.scope · stampato il #dossier.printedOn
    #h(1fr) pagina #counter(page).display() di #counter(page).final().first()
  ],
)
#show heading.where(level: 1): set text(size: 16pt)
#show heading.where(level: 2): set text(size: 12pt)

= Fascicolo #dossier.number

#dossier.scope

== Dati
#table(
  columns: (auto, 1fr),
  stroke: none,
  inset: (x: 0pt, y: 3pt),
  column-gutter: 8pt,
  table.header([*Voce*], [*Valore*]),
  ..dossier.facts.map(((name, value)) => ([#name], [#value])).flatten(),
)

== Richiesta
#dossier.body

#for one in dossier.clarifications [
  *Chiesto allo sportello il #one.asked* \\
  #one.told

]

== Risposte
#if dossier.answers.len() == 0 [Nessuna risposta.]
#for one in dossier.answers [
  #block(breakable: true, width: 100%, stroke: (top: 0.6pt), inset: (top: 6pt, bottom: 6pt))[
    *Ciclo #str(one.cycle) · #one.validation* \\
    #one.body \\
    #one.given
  ]
]

== Storia
#if dossier.events.len() == 0 [Nessun evento.]
#for one in dossier.events [
  - #one
]
`;
