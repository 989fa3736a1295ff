/* Migrations of the room of identity, for who stands a house in a process of their own (the gateway's tests). */
export { migrations as identityMigrations } from '../../migrations/identity/all.js';
