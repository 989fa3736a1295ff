import { createHash } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import { apiSchemaOf } from './scripts/api-schema.mjs';

/** The committed supergraph; RESPI_CODEGEN_SCHEMA names another schema while the graph is being changed. */
const schema = process.env.RESPI_CODEGEN_SCHEMA ?? apiSchemaOf(readFileSync('../gateway/supergraph.graphql', 'utf8'));

const config: CodegenConfig = {
  schema,
  documents: ['src/**/*.graphql'],
  generates: {
    './src/graphql/generated/': {
      preset: 'client',
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: (text: string) => createHash('sha256').update(text).digest('hex') },
      },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        avoidOptionals: { field: true },
        scalars: { ID: 'string', DateTime: 'string', LocalDate: 'string', Text: 'string' },
      },
    },
  },
  hooks: {
    afterAllFileWrite: () =>
      renameSync('src/graphql/generated/persisted-documents.json', 'src/graphql/trusted-documents.json'),
  },
};

export default config;
