import type { OpenHouse } from '../src/house.js';
import { MISSING_COLUMNS } from './plan-faults.js';
import type { TestHouse } from './stand.js';

/** Columns that the entities name and the migrated tables lack: none, when the two agree. */
export async function missingColumns(house: TestHouse): Promise<string[]> {
  const open: OpenHouse = house.open;
  const tables: string[] = [];
  const columns: string[] = [];
  for (const meta of Object.values(open.house.orm.getMetadata().getAll()) as {
    tableName: string;
    props: { fieldNames?: string[]; persist?: boolean }[];
  }[]) {
    for (const prop of meta.props) {
      if (prop.persist === false) continue;
      for (const column of prop.fieldNames ?? []) {
        tables.push(meta.tableName);
        columns.push(column);
      }
    }
  }
  const rows = await house.sql(MISSING_COLUMNS, [tables, columns, open.name]);
  return rows.map((row) => row.missing as string);
}
