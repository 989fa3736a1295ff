/** Message files of the reserved area, typed by their Italian source; named in types.d.ts. @public */
export type ReservedMessages = {
  'reserved-frame': typeof import('../../messages/it/reserved-frame.json');
  'reserved-help': typeof import('../../messages/it/reserved-help.json');
  'reserved-terms': typeof import('../../messages/it/reserved-terms.json');
  'reserved-dashboard': typeof import('../../messages/it/reserved-dashboard.json');
  'reserved-cases': typeof import('../../messages/it/reserved-cases.json');
  'reserved-register': typeof import('../../messages/it/reserved-register.json');
  'reserved-privacy': typeof import('../../messages/it/reserved-privacy.json');
  'reserved-sheets': typeof import('../../messages/it/reserved-sheets.json');
  'reserved-knowledge': typeof import('../../messages/it/reserved-knowledge.json');
  'reserved-editorial': typeof import('../../messages/it/reserved-editorial.json');
  'reserved-agenda': typeof import('../../messages/it/reserved-agenda.json');
  'reserved-network': typeof import('../../messages/it/reserved-network.json');
  'reserved-training': typeof import('../../messages/it/reserved-training.json');
  'reserved-account': typeof import('../../messages/it/reserved-account.json');
  'reserved-access': typeof import('../../messages/it/reserved-access.json');
};
