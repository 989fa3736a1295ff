import type { Migration } from '@respi/kit/migrate.js';
import { eventsHaveSessionsAndSeats } from './20261121-events-have-sessions-and-seats.js';
import { seatsOfAnEnteThatLeaves } from './20261122-10-seats-of-an-ente-that-leaves-are-counted.js';
import { theRegisterAnswers } from './20261122-90-the-register-answers.js';

export const migrations: Migration[] = [eventsHaveSessionsAndSeats, seatsOfAnEnteThatLeaves, theRegisterAnswers];
