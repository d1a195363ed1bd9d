import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Where the development server finds the API. */
const api = process.env['PLANGRAPH_API'] ?? 'http://localhost:4000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [react()],
  server: { proxy: { '/graphql': api, '/auth': api }, fs: { allow: ['..'] } },
  preview: { proxy: { '/graphql': api, '/auth': api } },
  build: { outDir: '../dist/admin', emptyOutDir: true, chunkSizeWarningLimit: 1400 },
});
