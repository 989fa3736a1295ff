import pg from 'pg';

const NOTHING = { command: 'ROLLBACK', rowCount: null, oid: 0, fields: [], rows: [] };

/**
 * A connection whose `rollback` always comes to an end: when the server is gone or does not answer, the transaction is
 * over by itself and the connection is thrown away. Otherwise the transaction that failed to roll back would keep its
 * place in the pool for ever, and some cut connections would leave a house that can write no more.
 */
export class WriterClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg overloads `query` beyond what a subclass can say
  override query(...args: any[]): any {
    const asked = super.query(...(args as [string]));
    if (args[0] !== 'rollback' || !(asked instanceof Promise)) return asked;
    return asked.catch(() => {
      void this.end().catch(() => undefined);
      return NOTHING;
    });
  }
}
