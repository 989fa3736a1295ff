/** How a page is visited: what stands for its parameters, who may see it, what it answers. */
export type Visit = { at: string | string[]; as?: string; status?: number };

/** Addresses that only exist once somebody has made them: sealed steps of a booking, tokens, ids of rows. */
export type Made = Record<
  | 'sheet'
  | 'faq'
  | 'content'
  | 'desk'
  | 'topic'
  | 'meeting'
  | 'details'
  | 'applicant'
  | 'summary'
  | 'done'
  | 'manage'
  | 'code'
  | 'invitation'
  | 'purpose'
  | 'booking'
  | 'waiting'
  | 'case'
  | 'barrier'
  | 'application'
  | 'draft'
  | 'delivery'
  | 'contentId'
  | 'revision'
  | 'divergence'
  | 'ente'
  | 'event'
  | 'table',
  string
>;

const operator = 'giulia-ferrero';
const administrator = 'roberto-cravero';
const coordination = 'chiara-dutto';
const provincial = 'luciano-serra';
const editor = 'marta-isaia';
const clerk = 'paola-gallo';
const auditor = 'ines-caldera';
const platform = 'fabio-tesio';
const translator = 'yusuf-rahmani';

/** One entry for each page of the build; addresses without their language. A page that has no entry fails the sweep. */
export const visitsOf = (made: Made): Record<string, Visit> => ({
  '': { at: '' },
  '/accedi': { at: '/accedi' },
  '/accedi/codice': { at: made.code },
  '/accedi/password-dimenticata': {
    at: ['/accedi/password-dimenticata', '/accedi/password-dimenticata?esito=inviata'],
  },
  '/accedi/nuova-password/[token]': { at: '/accedi/nuova-password/un-collegamento' },
  '/accessibilita': { at: '/accessibilita' },
  '/accessibilita/segnala': { at: ['/accessibilita/segnala', '/accessibilita/segnala?s=guasto'] },
  '/accessibilita/segnala/inviata': { at: [made.barrier, '/accessibilita/segnala/inviata'] },
  '/aderisci': { at: ['/aderisci', '/aderisci?s=guasto'] },
  '/aderisci/inviata': { at: '/aderisci/inviata' },
  '/aderisci/seguito': { at: '/aderisci/seguito' },
  '/aderisci/conferma/[token]': { at: '/aderisci/conferma/un-collegamento' },
  '/accessibilita/segnala/risposta': { at: '/accessibilita/segnala/risposta' },
  '/notizie': { at: '/notizie' },
  '/documenti': { at: ['/documenti', '/documenti?genere=FORM'] },
  '/link-utili': { at: ['/link-utili', '/link-utili?genere=SUPPORT'] },
  '/biblioteca': { at: '/biblioteca' },
  '/materiali': { at: '/materiali' },
  '/argomenti': { at: '/argomenti' },
  '/argomenti/[slug]': { at: `/argomenti/${made.topic}` },
  '/bisogni/[slug]': { at: '/bisogni/il-mio-permesso-scade' },
  '/cerca': { at: ['/cerca', '/cerca?q=permesso', '/cerca?q=xqzwv'] },
  '/chiedi': { at: ['/chiedi', '/chiedi?comune=004003', '/chiedi?comune=xqzwv'] },
  '/chiedi/inviata': { at: '/chiedi/inviata' },
  '/chiedi/risposta': { at: '/chiedi/risposta' },
  '/contatti': { at: '/contatti' },
  '/contenuto/[slug]': { at: `/contenuto/${made.content}` },
  '/domande-frequenti': { at: '/domande-frequenti' },
  '/faq/[slug]': { at: `/faq/${made.faq}` },
  '/formazione': { at: ['/formazione', '/formazione?mese=2027-01'] },
  '/formazione/archivio': { at: ['/formazione/archivio', '/formazione/archivio?q=visto'] },
  '/formazione/attestato': { at: '/formazione/attestato' },
  '/formazione/attestato/[codice]': { at: '/formazione/attestato/AAAA-BBBB-CCCC' },
  '/formazione/invito/[token]': { at: '/formazione/invito/nessun-invito' },
  '/formazione/[slug]': { at: `/formazione/${made.meeting}` },
  '/invito/[token]': { at: [made.invitation, '/invito/nessun-invito'] },
  '/mappa-del-sito': { at: '/mappa-del-sito' },
  '/note-legali': { at: '/note-legali' },
  '/prenota': { at: '/prenota' },
  '/prenota/orientamento': {
    at: ['/prenota/orientamento', '/prenota/orientamento?r=0-2', '/prenota/orientamento?r=1-0'],
  },
  '/prenota/lista-attesa': { at: `/prenota/lista-attesa?motivo=${made.purpose}&persone=1` },
  '/lista-attesa/[token]': { at: [made.waiting, '/lista-attesa/nessuna-attesa'] },
  '/prenota/data': { at: `/prenota/data?motivo=${made.purpose}&persone=1` },
  '/prenota/dettagli': { at: made.details },
  '/prenota/richiedente': { at: made.applicant },
  '/prenota/riepilogo': { at: made.summary },
  '/prenota/conferma': { at: made.done },
  '/le-mie-prenotazioni': { at: ['/le-mie-prenotazioni', '/le-mie-prenotazioni?esito=no-IDENTITY_EXPIRED'] },
  '/le-mie-prenotazioni/[ticket]': { at: '/le-mie-prenotazioni/nessun-biglietto' },
  '/prenotazione/[token]': { at: made.manage },
  '/prenotazione/[token]/annulla': { at: `${made.manage}/annulla` },
  '/prenotazione/[token]/sposta': { at: `${made.manage}/sposta` },
  '/privacy': { at: '/privacy' },
  '/rete': { at: ['/rete', '/rete?q=alba&categoria=COMUNE'] },
  '/scheda/[slug]': { at: `/scheda/${made.sheet}` },
  '/sportelli': { at: '/sportelli' },
  '/sportelli/[slug]': { at: `/sportelli/${made.desk}` },
  '/stato': { at: '/stato' },
  '/[...rest]': { at: '/una-pagina/che-non-esiste', status: 404 },
  '/area-riservata': { at: '/area-riservata', as: operator },
  '/area-riservata/account': { at: '/area-riservata/account', as: operator },
  '/area-riservata/account/secondo-fattore': { at: '/area-riservata/account/secondo-fattore', as: operator },
  '/area-riservata/account/identita-digitale': { at: '/area-riservata/account/identita-digitale', as: operator },
  '/area-riservata/account/assistenza': { at: '/area-riservata/account/assistenza', as: operator },
  '/area-riservata/accessi/consegne': { at: '/area-riservata/accessi/consegne', as: platform },
  '/area-riservata/accessi/manutenzione': { at: '/area-riservata/accessi/manutenzione', as: platform },
  '/area-riservata/accessi/assistenza': { at: '/area-riservata/accessi/assistenza', as: platform },
  '/area-riservata/account/deleghe': { at: '/area-riservata/account/deleghe', as: operator },
  '/area-riservata/accessi/applicazioni': { at: '/area-riservata/accessi/applicazioni', as: 'roberto-cravero' },
  '/area-riservata/accessi/regole/persone': {
    at: '/area-riservata/accessi/regole/persone?stato=manca',
    as: provincial,
  },
  '/area-riservata/accessi/regole': { at: '/area-riservata/accessi/regole', as: provincial },
  '/area-riservata/accessi': { at: '/area-riservata/accessi', as: provincial },
  '/area-riservata/agenda': { at: '/area-riservata/agenda', as: clerk },
  '/area-riservata/agenda/chiusure': { at: '/area-riservata/agenda/chiusure', as: clerk },
  '/area-riservata/agenda/attesa': { at: '/area-riservata/agenda/attesa', as: clerk },
  '/area-riservata/agenda/chiamate': { at: '/area-riservata/agenda/chiamate', as: clerk },
  '/area-riservata/agenda/numeri': { at: '/area-riservata/agenda/numeri', as: clerk },
  '/area-riservata/agenda/impostazioni': { at: '/area-riservata/agenda/impostazioni', as: clerk },
  '/area-riservata/agenda/appuntamenti': {
    at: ['/area-riservata/agenda/appuntamenti', '/area-riservata/agenda/appuntamenti?q=xqzwv'],
    as: clerk,
  },
  '/area-riservata/agenda/appuntamenti/[id]': { at: made.booking, as: clerk },
  '/area-riservata/agenda/prenota': { at: '/area-riservata/agenda/prenota', as: operator },
  '/area-riservata/conoscenza': { at: '/area-riservata/conoscenza', as: editor },
  '/area-riservata/conoscenza/nuovo': { at: '/area-riservata/conoscenza/nuovo', as: editor },
  '/area-riservata/conoscenza/letture': { at: '/area-riservata/conoscenza/letture', as: editor },
  '/area-riservata/conoscenza/[id]/revisioni/[revisione]': {
    at: `/area-riservata/conoscenza/${made.contentId}/revisioni/${made.revision}`,
    as: editor,
  },
  '/area-riservata/conoscenza/scadenze': { at: '/area-riservata/conoscenza/scadenze', as: editor },
  '/area-riservata/conoscenza/collegamenti': { at: '/area-riservata/conoscenza/collegamenti?tutti=1', as: editor },
  '/area-riservata/conoscenza/divergenze': { at: '/area-riservata/conoscenza/divergenze', as: operator },
  '/area-riservata/conoscenza/divergenze/[divergenza]': {
    at: `/area-riservata/conoscenza/divergenze/${made.divergence}`,
    as: coordination,
  },
  '/area-riservata/conoscenza/importi': { at: '/area-riservata/conoscenza/importi', as: editor },
  '/area-riservata/conoscenza/importi/[codice]': {
    at: ['/area-riservata/conoscenza/importi/nuovo', '/area-riservata/conoscenza/importi/marca-da-bollo'],
    as: editor,
  },
  '/area-riservata/conoscenza/accessibilita': { at: '/area-riservata/conoscenza/accessibilita?tutte=1', as: editor },
  '/area-riservata/conoscenza/ricerche': { at: '/area-riservata/conoscenza/ricerche', as: editor },
  '/area-riservata/conoscenza/sinonimi': { at: '/area-riservata/conoscenza/sinonimi', as: editor },
  '/area-riservata/conoscenza/sinonimi/[codice]': { at: '/area-riservata/conoscenza/sinonimi/permesso', as: editor },
  '/area-riservata/conoscenza/valutazioni': { at: '/area-riservata/conoscenza/valutazioni', as: editor },
  '/area-riservata/conoscenza/[id]': { at: `/area-riservata/conoscenza/${made.contentId}`, as: editor },
  '/area-riservata/conoscenza/[id]/modifica': {
    at: `/area-riservata/conoscenza/${made.contentId}/modifica`,
    as: editor,
  },
  '/area-riservata/distinte': { at: '/area-riservata/distinte?tutte=1', as: coordination },
  '/area-riservata/distinte/[id]': { at: `/area-riservata/distinte/${made.delivery}`, as: coordination },
  '/area-riservata/formazione': {
    at: ['/area-riservata/formazione', '/area-riservata/formazione?mese=2026-12'],
    as: provincial,
  },
  '/area-riservata/formazione/iscrizioni': { at: '/area-riservata/formazione/iscrizioni', as: operator },
  '/area-riservata/formazione/libretto': { at: '/area-riservata/formazione/libretto', as: operator },
  '/area-riservata/formazione/piano': { at: '/area-riservata/formazione/piano?anno=2027', as: provincial },
  '/area-riservata/formazione/archivio': {
    at: ['/area-riservata/formazione/archivio', '/area-riservata/formazione/archivio?q=xqzwv'],
    as: operator,
  },
  '/area-riservata/formazione/ore': { at: '/area-riservata/formazione/ore', as: administrator },
  '/area-riservata/formazione/gradimento': { at: '/area-riservata/formazione/gradimento', as: provincial },
  '/area-riservata/formazione/richieste': { at: '/area-riservata/formazione/richieste', as: administrator },
  '/area-riservata/formazione/nuovo': { at: '/area-riservata/formazione/nuovo', as: provincial },
  '/area-riservata/formazione/[evento]': { at: `/area-riservata/formazione/${made.event}`, as: provincial },
  '/area-riservata/formazione/[evento]/modifica': {
    at: `/area-riservata/formazione/${made.event}/modifica`,
    as: provincial,
  },
  '/area-riservata/formazione/[evento]/aggiungi': {
    at: [
      `/area-riservata/formazione/${made.event}/aggiungi`,
      `/area-riservata/formazione/${made.event}/aggiungi?ente=${made.ente}`,
    ],
    as: provincial,
  },
  '/area-riservata/formazione/[evento]/presenze': {
    at: `/area-riservata/formazione/${made.event}/presenze`,
    as: provincial,
  },
  '/area-riservata/letture': { at: '/area-riservata/letture', as: administrator },
  '/area-riservata/notifiche': { at: '/area-riservata/notifiche', as: operator },
  '/area-riservata/dati-personali': { at: '/area-riservata/dati-personali', as: provincial },
  '/area-riservata/dati-personali/persone': { at: '/area-riservata/dati-personali/persone', as: provincial },
  '/area-riservata/registro-accessi': { at: '/area-riservata/registro-accessi?cercato=1', as: auditor },
  '/area-riservata/rete': { at: '/area-riservata/rete', as: provincial },
  '/area-riservata/rete/[id]': { at: `/area-riservata/rete/${made.ente}`, as: provincial },
  '/area-riservata/rete/[id]/cambia': { at: `/area-riservata/rete/${made.ente}/cambia?q=bra`, as: provincial },
  '/area-riservata/rete/[id]/sportello': { at: `/area-riservata/rete/${made.ente}/sportello`, as: provincial },
  '/area-riservata/rete/[id]/sede': { at: `/area-riservata/rete/${made.ente}/sede`, as: provincial },
  '/area-riservata/rete/[id]/modifica': { at: `/area-riservata/rete/${made.ente}/modifica`, as: provincial },
  '/area-riservata/rete/[id]/invita': { at: `/area-riservata/rete/${made.ente}/invita`, as: provincial },
  '/area-riservata/rete/[id]/uscita': {
    at: `/area-riservata/rete/${made.ente}/uscita?tipo=sospensione`,
    as: provincial,
  },
  '/area-riservata/rete/bacini': { at: '/area-riservata/rete/bacini', as: provincial },
  '/area-riservata/rete/copertura': { at: '/area-riservata/rete/copertura', as: provincial },
  '/area-riservata/rete/importa': { at: '/area-riservata/rete/importa', as: provincial },
  '/area-riservata/rete/importa/[id]': { at: `/area-riservata/rete/importa/${made.table}`, as: provincial },
  '/area-riservata/rete/protocollo': { at: '/area-riservata/rete/protocollo', as: provincial },
  '/area-riservata/rete/domande': { at: '/area-riservata/rete/domande', as: coordination },
  '/area-riservata/rete/domande/[id]': { at: `/area-riservata/rete/domande/${made.application}`, as: coordination },
  '/area-riservata/rete/inviti': { at: '/area-riservata/rete/inviti', as: provincial },
  '/area-riservata/rete/cambiamenti': { at: '/area-riservata/rete/cambiamenti', as: provincial },
  '/area-riservata/rete/referenti': { at: '/area-riservata/rete/referenti', as: provincial },
  '/area-riservata/rete/luoghi': { at: '/area-riservata/rete/luoghi', as: provincial },
  '/area-riservata/rete/diritti': { at: '/area-riservata/rete/diritti', as: provincial },
  '/area-riservata/rete/diritti/[rete]/[diritto]': {
    at: '/area-riservata/rete/diritti/allargata/consulenze',
    as: provincial,
  },
  '/area-riservata/rete/incontri': { at: '/area-riservata/rete/incontri', as: provincial },
  '/area-riservata/rete/scadenze': { at: '/area-riservata/rete/scadenze', as: provincial },
  '/area-riservata/segnalazioni': { at: '/area-riservata/segnalazioni', as: coordination },
  '/area-riservata/segnalazioni/correzioni': {
    at: '/area-riservata/segnalazioni/correzioni?tutte=1',
    as: coordination,
  },
  '/area-riservata/segnalazioni/trasferimenti': { at: '/area-riservata/segnalazioni/trasferimenti', as: operator },
  '/area-riservata/segnalazioni/statistiche': {
    at: ['/area-riservata/segnalazioni/statistiche', '/area-riservata/segnalazioni/statistiche?per=DESK'],
    as: coordination,
  },
  '/area-riservata/segnalazioni/esporta': {
    at: '/area-riservata/segnalazioni/esporta?stato=SUBMITTED',
    as: coordination,
  },
  '/area-riservata/segnalazioni/calendario': { at: '/area-riservata/segnalazioni/calendario', as: coordination },
  '/area-riservata/segnalazioni/testi-pronti': { at: '/area-riservata/segnalazioni/testi-pronti', as: coordination },
  '/area-riservata/domande': { at: '/area-riservata/domande?tutte=1', as: operator },
  '/area-riservata/mediazioni': { at: '/area-riservata/mediazioni', as: operator },
  '/area-riservata/assistenza': { at: '/area-riservata/assistenza', as: operator },
  '/area-riservata/segnalazioni/nuova': { at: '/area-riservata/segnalazioni/nuova', as: operator },
  '/area-riservata/segnalazioni/[id]': { at: `/area-riservata/segnalazioni/${made.case}`, as: coordination },
  '/area-riservata/segnalazioni/[id]/modifica': {
    at: `/area-riservata/segnalazioni/${made.draft}/modifica`,
    as: operator,
  },
  '/area-riservata/smistamento': {
    at: ['/area-riservata/smistamento', '/area-riservata/smistamento?vista=consegna'],
    as: coordination,
  },
  '/area-riservata/traduzioni': { at: '/area-riservata/traduzioni', as: translator },
  '/area-riservata/traduzioni/[id]/[lingua]': {
    at: `/area-riservata/traduzioni/${made.contentId}/ar`,
    as: translator,
  },
});
