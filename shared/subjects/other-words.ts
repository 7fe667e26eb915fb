/** Words that look like those of a subject and show none. */
import type { WordRow } from './subject-words.ts'

/** Longer words that contain words of a subject: most are names of bodies with much other work. */
export const otherWords: readonly WordRow[] = [
  ['毒品和犯罪问题办公室', 'Office on Drugs and Crime'],
  ['麻醉药品委员会', 'Commission on Narcotic Drugs'],
  ['反恐怖主义办公室|反恐办公室', 'Office of Counter-Terrorism'],
  ['反恐中心|反恐怖主义中心', 'Counter-Terrorism Centre'],
  ['反恐论坛', 'Global Counterterrorism Forum'],
  ['世界知识产权组织', 'World Intellectual Property Organization'],
  ['黑客马拉松', 'hackathon'],
  // A protocol is about its own matter, not about that of the convention that it goes with.
  ['有组织犯罪公约》各项议定书', 'Protocols to the Organized Crime Convention'],
  [
    '联合国打击跨国有组织犯罪公约关于',
    'supplementing the United Nations Convention against Transnational Organized Crime',
  ],
]
