/** The window's first lines: asks for all that the first screen needs in one call, then shows it. */
import { createRoot } from 'react-dom/client'
import './styles/tokens.css'
import '../resources/fonts/fonts.css'
import './styles/base.css'
import './styles/ui.css'
import { App } from './App.tsx'
import { client } from './client.ts'
import { setInterfaceLang } from './i18n.ts'
import { StartFailure } from './shell/StartFailure.tsx'

const root = createRoot(document.getElementById('root') as HTMLElement)

client.app.start().then(
  (start) => root.render(<App start={start} />),
  (error: unknown) => {
    // Nothing is known of the settings yet: the system's language is the best guess.
    setInterfaceLang(navigator.language.startsWith('zh') ? 'zh' : 'en')
    root.render(<StartFailure error={error} />)
  },
)
