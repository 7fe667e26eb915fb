/** Catches what a screen throws while drawing: says so plainly and offers to load the window again. */
import { TriangleAlert } from 'lucide-react'
import { Component } from 'react'
import type { ReactNode } from 'react'
import { i18n } from '../i18n.ts'
import { Button, EmptyState } from '../ui/index.ts'

type Props = { readonly children: ReactNode }
type State = { readonly broken: boolean }

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false }

  static getDerivedStateFromError(): State {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <main className="failure">
        <EmptyState title={i18n.t('app.broken.title')} icon={<TriangleAlert />}>
          <p>{i18n.t('app.broken.safe')}</p>
          <Button variant="primary" onClick={() => window.location.reload()}>
            {i18n.t('app.broken.reload')}
          </Button>
        </EmptyState>
      </main>
    )
  }
}
