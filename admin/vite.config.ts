import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { askSchemaPlugin } from './ask/reduced/schema-plugin.ts';

/** Where the development server finds the API. */
const api = process.env['PLANGRAPH_API'] ?? 'http://localhost:4000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [react(), askSchemaPlugin(fileURLToPath(new URL('../schema/schema.graphql', import.meta.url)))],
  server: { proxy: { '/graphql': api, '/auth': api, '/export': api, '/imports': api }, fs: { allow: ['..'] } },
  preview: { proxy: { '/graphql': api, '/auth': api, '/export': api, '/imports': api } },
  build: {
    outDir: '../dist/admin',
    emptyOutDir: true,
    // GraphiQL's editor, which is loaded with its page only.
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      // A directive for another compiler, in packages; whoever starts the product can do nothing about it.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
