/** Puts the theme and the reading measures of the settings on the page. */
import { useEffect, useLayoutEffect, useState } from 'react'
import type { Settings, Theme } from '../../shared/model/settings.ts'

/** `system` resolved to what the machine says now, and again when it changes its mind. */
export function useTheme(theme: Theme): 'light' | 'dark' {
  const [systemDark, setSystemDark] = useState(() => systemTheme().matches)
  useEffect(() => {
    const query = systemTheme()
    const listen = (): void => setSystemDark(query.matches)
    query.addEventListener('change', listen)
    return () => query.removeEventListener('change', listen)
  }, [])
  const shown = theme === 'system' ? (systemDark ? 'dark' : 'light') : theme
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = shown
  }, [shown])
  return shown
}

export function useReadingMeasures({ textSize, lineWidth }: Settings): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement
    style.setProperty('--text-scale', String(textSize / 100))
    style.setProperty('--line-scale', String(lineWidth / 100))
  }, [textSize, lineWidth])
}

function systemTheme(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)')
}
