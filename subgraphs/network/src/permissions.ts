import { doors, everybody, staff } from '@respi/kit/doors.js';

/** The doors of the house: every root field and who may knock. */
export const permissions = doors({
  Query: {
    viewer: everybody,
    sportelli: everybody,
    sportello: everybody,
    comuni: everybody,
    bacini: everybody,
    offices: everybody,
    office: everybody,
    enti: everybody,
    ente: everybody,
    protocolli: everybody,
    coverage: everybody,
    currentMaintenance: everybody,
    adhesions: staff('COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN', 'AUDITOR', 'ENTE_ADMIN', 'OPERATOR', 'LIAISON'),
  },
  Mutation: {},
});
