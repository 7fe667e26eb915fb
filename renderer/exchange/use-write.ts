/** The course of writing a file: choosing, writing, done; a failure or a closed dialog leads back to choosing. */
import { useCallback, useState } from 'react'
import type { SetRequest, WrittenSet } from '../../shared/model/exchange.ts'
import { client } from '../client.ts'

export type WriteState =
  | { readonly step: 'choose'; readonly error: unknown }
  | { readonly step: 'running'; readonly error: null }
  | { readonly step: 'done'; readonly written: WrittenSet; readonly isProtected: boolean }

export function useWrite(): {
  readonly state: WriteState
  readonly write: (request: SetRequest) => Promise<void>
} {
  const [state, setState] = useState<WriteState>({ step: 'choose', error: null })
  const write = useCallback(async (request: SetRequest) => {
    setState({ step: 'running', error: null })
    try {
      const written = await client.exchange.write(request)
      setState(
        written === null
          ? { step: 'choose', error: null }
          : { step: 'done', written, isProtected: request.passphrase !== null },
      )
    } catch (error) {
      setState({ step: 'choose', error })
    }
  }, [])
  return { state, write }
}
