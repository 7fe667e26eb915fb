// For `i18next-cli lint`: finds text in the components that no catalogue translates.
import { defineConfig } from 'i18next-cli'

export default defineConfig({
  locales: ['en', 'zh'],
  extract: {
    input: ['renderer/**/*.{ts,tsx}'],
    output: 'shared/i18n/{{language}}.json',
  },
})
