/** Settings: language, theme, measures of the page, the name that annotations carry, and the notebook. */
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { InterfaceLang, Theme } from '../../shared/model/settings.ts'
import { useApp } from '../app-state.ts'
import { NotebookSection } from '../notebook/index.ts'
import { SharingSection } from '../sharing/index.ts'
import { TopBar } from '../shell/index.ts'
import { Button, isMac, Segmented, shortcutKeys, TextField } from '../ui/index.ts'
import { commandKey, useRunCommand } from '../use-command.ts'
import { ColourMeanings } from './ColourMeanings.tsx'
import './settings.css'

export function SettingsScreen() {
  const { t } = useTranslation()
  const { settings, changeSettings } = useApp()
  const run = useRunCommand()
  const lookKey = shortcutKeys(commandKey('terms.look') ?? '', isMac()).join('+')
  return (
    <>
      <TopBar title={t('settings.title')} />
      <main className="settings">
        <Section title={t('settings.interface')}>
          <Row name={t('settings.language')} hint={t('settings.languageHint')}>
            <Segmented<InterfaceLang>
              label={t('settings.language')}
              options={[
                { value: 'system', label: t('settings.system') },
                { value: 'zh', label: '中文', lang: 'zh-Hans' },
                { value: 'en', label: 'English', lang: 'en' },
              ]}
              value={settings.interfaceLang}
              onChange={(interfaceLang) => changeSettings({ interfaceLang })}
            />
          </Row>
          <Row name={t('settings.theme')} hint={t('settings.themeHint')}>
            <Segmented<Theme>
              label={t('settings.theme')}
              options={[
                { value: 'system', label: t('settings.system') },
                { value: 'light', label: t('settings.light') },
                { value: 'dark', label: t('settings.dark') },
              ]}
              value={settings.theme}
              onChange={(theme) => changeSettings({ theme })}
            />
          </Row>
        </Section>
        <Section title={t('settings.reading')}>
          <Slider
            name={t('settings.textSize')}
            value={settings.textSize}
            range={[80, 200]}
            onChange={(textSize) => changeSettings({ textSize })}
          />
          <Slider
            name={t('settings.lineWidth')}
            value={settings.lineWidth}
            range={[60, 160]}
            onChange={(lineWidth) => changeSettings({ lineWidth })}
          />
          <Sample />
          <Row name={t('settings.terms')} hint={t('settings.termsHint', { key: lookKey })}>
            <Segmented<'shown' | 'hidden'>
              label={t('settings.terms')}
              options={[
                { value: 'shown', label: t('settings.termsShown') },
                { value: 'hidden', label: t('settings.termsHidden') },
              ]}
              value={settings.termsShown ? 'shown' : 'hidden'}
              onChange={(value) => changeSettings({ termsShown: value === 'shown' })}
            />
          </Row>
        </Section>
        <Section title={t('settings.notes')}>
          <AuthorField />
          <ColourMeanings />
        </Section>
        <SharingSection />
        <NotebookSection />
        <p className="settings-more">
          <Button onClick={() => run('help.keys')}>{t('keys.title')}</Button>
          <Button onClick={() => run('help.about')}>{t('about.title')}</Button>
        </p>
      </main>
    </>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="settings-section" aria-label={title}>
      <h2 className="settings-head">{title}</h2>
      {children}
    </section>
  )
}

type RowProps = { readonly name: string; readonly hint?: string; readonly children: ReactNode }

function Row({ name, hint, children }: RowProps) {
  return (
    <div className="settings-row">
      <div>
        <p aria-hidden="true">{name}</p>
        {hint !== undefined && <p className="field-hint">{hint}</p>}
      </div>
      {children}
    </div>
  )
}

type SliderProps = {
  readonly name: string
  /** Per cent. */
  readonly value: number
  readonly range: readonly [number, number]
  readonly onChange: (value: number) => void
}

function Slider({ name, value, range: [min, max], onChange }: SliderProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="settings-row">
      <label htmlFor={id}>{name}</label>
      <span className="slider">
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          step={10}
          value={value}
          aria-valuetext={`${value}%`}
          onChange={(event) => onChange(Number(event.target.value))}
        />
        <output htmlFor={id} className="num">
          {value}%
        </output>
        <Button variant="quiet" disabled={value === 100} onClick={() => onChange(100)}>
          {t('settings.normal')}
        </Button>
      </span>
    </div>
  )
}

/** Two lines in the reading faces, at the size that has been set. */
function Sample() {
  const { t } = useTranslation()
  return (
    <div className="sample" role="img" aria-label={t('settings.sample')}>
      <p className="reading-zh" lang="zh-Hans">
        {t('settings.sampleText', { lng: 'zh' })}
      </p>
      <p className="reading-en" lang="en">
        {t('settings.sampleText', { lng: 'en' })}
      </p>
    </div>
  )
}

/** Stored when the field is left or Enter pressed: half a name is not a name. */
function AuthorField() {
  const { t } = useTranslation()
  const { settings, changeSettings } = useApp()
  const [name, setName] = useState(settings.author)
  const store = (): void => {
    if (name.trim() !== settings.author) changeSettings({ author: name.trim() })
  }
  return (
    <TextField
      label={t('settings.author')}
      hint={t('settings.authorHint')}
      value={name}
      maxLength={200}
      onChange={setName}
      onBlur={store}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) store()
      }}
    />
  )
}
