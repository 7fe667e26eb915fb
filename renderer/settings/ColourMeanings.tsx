/** What each colour stands for, in the reader's words. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { colours } from '../../shared/model/annotation.ts'
import type { Colour } from '../../shared/model/annotation.ts'
import { useApp } from '../app-state.ts'
import { TextField } from '../ui/index.ts'

export function ColourMeanings() {
  const { t } = useTranslation()
  return (
    <div role="group" aria-label={t('settings.colourMeanings')} className="colour-meanings">
      <p className="field-label" aria-hidden="true">
        {t('settings.colourMeanings')}
      </p>
      <p className="field-hint">{t('settings.colourMeaningsHint')}</p>
      {colours.map((colour) => (
        <MeaningField key={colour} colour={colour} />
      ))}
    </div>
  )
}

/** Stored when the field is left or Enter pressed: half a word is not a meaning. */
function MeaningField({ colour }: { readonly colour: Colour }) {
  const { t } = useTranslation()
  const { settings, changeSettings } = useApp()
  const { colourMeanings } = settings
  const [typed, setTyped] = useState(colourMeanings[colour] ?? '')
  const store = (): void => {
    const meaning = typed.trim()
    if (meaning === (colourMeanings[colour] ?? '')) return
    const { [colour]: _old, ...others } = colourMeanings
    changeSettings({ colourMeanings: meaning === '' ? others : { ...others, [colour]: meaning } })
  }
  return (
    <div className="colour-meaning">
      <i className={`swatch swatch-${colour}`} aria-hidden="true" />
      <TextField
        className="colour-meaning-field"
        label={t(`colour.${colour}`)}
        value={typed}
        maxLength={200}
        onChange={setTyped}
        onBlur={store}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) store()
        }}
      />
    </div>
  )
}
