import { registerEnumType } from 'type-graphql';

export enum EnteCategory {
  PROVINCIA = 'PROVINCIA',
  PREFETTURA = 'PREFETTURA',
  QUESTURA = 'QUESTURA',
  COMUNE = 'COMUNE',
  CONSORZIO = 'CONSORZIO',
  CENTRO_IMPIEGO = 'CENTRO_IMPIEGO',
  ASL = 'ASL',
  ASO = 'ASO',
  UNIONE_MONTANA = 'UNIONE_MONTANA',
  COOPERATIVA = 'COOPERATIVA',
  ASSOCIAZIONE = 'ASSOCIAZIONE',
  SCUOLA = 'SCUOLA',
  PATRONATO = 'PATRONATO',
  ALTRO = 'ALTRO',
}

registerEnumType(EnteCategory, {
  name: 'EnteCategory',
  description: 'Categoria dell’ente. What kind of body it is.',
  valuesConfig: {
    PROVINCIA: { description: 'Provincia. General coordination of the network.' },
    PREFETTURA: { description: 'Prefettura. Family reunification and citizenship.' },
    QUESTURA: { description: 'Questura. Residence permits.' },
    COMUNE: { description: 'Comune. Municipality.' },
    CONSORZIO: { description: 'Consorzio socio-assistenziale. Social services of several comuni.' },
    CENTRO_IMPIEGO: { description: 'Centro per l’impiego. Employment centre.' },
    ASL: { description: 'Azienda sanitaria locale. Local health authority.' },
    ASO: { description: 'Azienda sanitaria ospedaliera. Hospital trust.' },
    UNIONE_MONTANA: { description: 'Unione montana. Union of mountain comuni.' },
    COOPERATIVA: { description: 'Cooperativa sociale. Social cooperative.' },
    ASSOCIAZIONE: { description: 'Associazione. Association, also of immigrants.' },
    SCUOLA: { description: 'Scuola. School or adult education centre.' },
    PATRONATO: { description: 'Patronato. Advice body of a trade union or association.' },
    ALTRO: { description: 'Altro. Any other public service or body (N23).' },
  },
});

export enum NetworkTier {
  RISTRETTA = 'RISTRETTA',
  ALLARGATA = 'ALLARGATA',
  ESTERNA = 'ESTERNA',
}

registerEnumType(NetworkTier, {
  name: 'NetworkTier',
  description: 'Livello di rete. Which of the two networks the ente belongs to.',
  valuesConfig: {
    RISTRETTA: { description: 'Rete ristretta. The public desks for immigrants and their authorities.' },
    ALLARGATA: { description: 'Rete allargata. The services of the territory.' },
    ESTERNA: { description: 'Esterna. A body outside the network.' },
  },
});

export enum NetworkRole {
  GENERAL_COORDINATOR = 'GENERAL_COORDINATOR',
  OPERATIONAL_COORDINATOR = 'OPERATIONAL_COORDINATOR',
  LEAD = 'LEAD',
  PARTNER = 'PARTNER',
  COLLABORATING = 'COLLABORATING',
  BENEFICIARY = 'BENEFICIARY',
  MULTIPLIER = 'MULTIPLIER',
}

registerEnumType(NetworkRole, {
  name: 'NetworkRole',
  description: 'Ruolo nella rete. The part that an ente plays (N3).',
  valuesConfig: {
    GENERAL_COORDINATOR: { description: 'Coordinatore generale.' },
    OPERATIONAL_COORDINATOR: { description: 'Coordinatore operativo.' },
    LEAD: { description: 'Capofila. Leads a desk.' },
    PARTNER: { description: 'Partner. Keeps a desk with others.' },
    COLLABORATING: { description: 'Ente collaboratore.' },
    BENEFICIARY: { description: 'Beneficiario. Uses the network’s services.' },
    MULTIPLIER: { description: 'Moltiplicatore. Disseminates and collects needs (N27).' },
  },
});

export enum EnteOrder {
  NAME = 'NAME',
  CATEGORY = 'CATEGORY',
  ADHESION = 'ADHESION',
}

registerEnumType(EnteOrder, {
  name: 'EnteOrder',
  description: 'Ordine del registro.',
  valuesConfig: {
    NAME: { description: 'Per nome.' },
    CATEGORY: { description: 'Per categoria, poi nome.' },
    ADHESION: { description: 'Per stato di adesione, poi nome.' },
  },
});
