/** A button with words, and one with a picture only. */
import type { ComponentProps, ReactNode } from 'react'

export type ButtonProps = ComponentProps<'button'> & {
  /** `primary` for the one act a view is for, `danger` when that takes something away; `quiet` has no border. */
  readonly variant?: 'plain' | 'primary' | 'danger' | 'quiet'
}

export function Button({ variant = 'plain', className = '', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={`button button-${variant} ${className}`.trim()} {...rest} />
}

export type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  /** Name for assistive technology, and tooltip. */
  readonly label: string
  readonly icon: ReactNode
}

export function IconButton({ label, icon, className = '', type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      className={`button button-quiet icon-button ${className}`.trim()}
      aria-label={label}
      title={label}
      {...rest}
    >
      <span aria-hidden="true" className="icon">
        {icon}
      </span>
    </button>
  )
}
