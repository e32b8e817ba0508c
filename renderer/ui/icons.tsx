/**
 * The few signs of the program, drawn here: lines of one weight on a grid of 24. They only accompany words, so they are
 * hidden from screen readers.
 */
import type { ReactNode } from 'react'

export type IconName =
  | 'good'
  | 'warning'
  | 'bad'
  | 'info'
  | 'neutral'
  | 'lock'
  | 'settings'
  | 'menu'
  | 'close'
  | 'copy'
  | 'file'
  | 'folder'
  | 'stick'
  | 'ascending'
  | 'descending'
  | 'unsorted'
  | 'hidden'
  | 'shown'
  | 'balance'
  | 'back'
  | 'forward'
  | 'print'

const drawings: Readonly<Record<IconName, ReactNode>> = {
  good: <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-4 9.5 2.8 2.8L16.5 9.5" />,
  warning: <path d="M12 4 2.8 20h18.4L12 4Zm0 6v4.5m0 2.5v.2" />,
  bad: <path d="M8 3h8l5 5v8l-5 5H8l-5-5V8l5-5Zm1 6 6 6m0-6-6 6" />,
  info: <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v5.5m0-9v.2" />,
  neutral: <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-4 9h8" />,
  lock: <path d="M6 11h12v9H6zm2.5 0V8a3.5 3.5 0 0 1 7 0v3m-3.5 4v2" />,
  settings: <path d="M4 7h9m5 0h2M4 17h3m5 0h8M15.5 4.5v5m-6 5v5" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  copy: <path d="M9 9h10v11H9zM15 9V4H5v11h4" />,
  file: <path d="M6 3h8l4 4v14H6zm8 0v4h4" />,
  folder: <path d="M3 6h6l2 2.5h10V19H3z" />,
  stick: <path d="M7 10h10v11H7zm2-7h6v7H9zm2 3v.2m2-.2v.2" />,
  ascending: <path d="M12 19V5m-5 5 5-5 5 5" />,
  descending: <path d="M12 5v14m-5-5 5 5 5-5" />,
  unsorted: <path d="m8 9 4-4 4 4m0 6-4 4-4-4" />,
  hidden: <path d="M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6Zm1-8 16 16" />,
  shown: <path d="M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6Zm9-2.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z" />,
  balance: (
    <path d="M12 4v16m-5 0h10M5 7h14M5 7l-2.5 6.5a2.8 2.8 0 0 0 5 0L5 7Zm14 0-2.5 6.5a2.8 2.8 0 0 0 5 0L19 7Z" />
  ),
  forward: <path d="M5 12h14m-6-6 6 6-6 6" />,
  print: <path d="M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z" />,
  back: <path d="M19 12H5m6-6-6 6 6 6" />,
}

export interface IconProps {
  readonly name: IconName
  /** Height and width in `em` of the text beside it. */
  readonly size?: number
}

export function Icon({ name, size = 1.15 }: IconProps): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      width={`${size}em`}
      height={`${size}em`}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      {drawings[name]}
    </svg>
  )
}
