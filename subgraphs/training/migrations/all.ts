import type { Migration } from '@respi/kit/migrate.js';
import { eventsHaveSessionsAndSeats } from './20261121-events-have-sessions-and-seats.js';

export const migrations: Migration[] = [eventsHaveSessionsAndSeats];
