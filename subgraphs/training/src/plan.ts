import 'reflect-metadata';
import type { HousePlan } from '@respi/kit/subgraph.js';
import { migrations } from '../migrations/all.js';
import { DepartureOfEnteResolver, enteReference, ReceiveDeparture } from './departure/departure.resolver.js';
import { PlanEvent } from './event/commands/plan-event.js';
import { PublishEvent } from './event/commands/publish-event.js';
import { TrainingEvent } from './event/event.entity.js';
import { TrainingEventResolver, trainingEventReference } from './event/event.resolver.js';
import { eventCalendar } from './event/event-calendar.js';
import { permissions } from './permissions.js';
import { accessRegister } from './register/access-register.js';
import { Register } from './registration/commands/register.js';
import { SettleRegistration } from './registration/commands/settle-registration.js';
import { offerSeats } from './registration/offer-seats.job.js';
import { Registration } from './registration/registration.entity.js';
import { RegistrationResolver, registrationReference } from './registration/registration.resolver.js';

/** The house of training: meetings, seats, registrations. */
export const plan: HousePlan = {
  name: 'training',
  resolvers: [
    ...accessRegister,
    TrainingEventResolver,
    RegistrationResolver,
    PlanEvent,
    PublishEvent,
    Register,
    SettleRegistration,
    DepartureOfEnteResolver,
    ReceiveDeparture,
  ],
  references: { TrainingEvent: trainingEventReference, Registration: registrationReference, Ente: enteReference },
  doors: permissions,
  entities: [TrainingEvent, Registration],
  migrations,
  downloads: { ics: eventCalendar },
  jobs: [offerSeats],
};
