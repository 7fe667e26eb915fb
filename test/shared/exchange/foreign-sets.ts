/** Sets in the shapes of other programs, with words of the bundled reports in them. */

const context = 'http://www.w3.org/ns/anno.jsonld'

/** As Thorium Reader 3.3 exports an EPUB's: Readium's AnnotationSet, sources relative to the book. */
export const thoriumSet = {
  '@context': context,
  id: 'urn:uuid:65f5c1a0-73b7-4a1d-8e55-9d2f0c3b7a11',
  type: 'AnnotationSet',
  generator: {
    id: 'https://github.com/edrlab/thorium-reader/releases/tag/v3.3.0',
    type: 'Software',
    name: 'Thorium 3.3.0',
    homepage: 'https://www.thoriumreader.com/',
  },
  generated: '2026-11-20T16:04:11.512Z',
  title: 'Workshop, day 1',
  about: {
    'dc:identifier': ['urn:thorium:93a4', ''],
    'dc:format': 'application/epub+zip',
    'dc:title': 'Reports for the workshop',
    'dc:publisher': [],
    'dc:creator': [],
    'dc:date': '2026',
  },
  items: [
    {
      '@context': context,
      id: 'urn:uuid:1e4a87d6-70cb-4b0c-8f0a-20cb0cf1d4f1',
      created: '2026-11-20T15:58:40.000Z',
      modified: '2026-11-20T16:01:02.000Z',
      type: 'Annotation',
      body: {
        type: 'TextualBody',
        value: 'Compare with the Chinese',
        format: 'text/plain',
        color: 'orange',
        tag: 'terms',
        highlight: 'outline',
      },
      creator: { id: 'urn:uuid:aa0f5fd2-8f0b-4e57-9b07-f3a4d4f0e001', name: 'Reviewer', type: 'Person' },
      target: {
        source: 'OEBPS/chapter1.xhtml',
        meta: { headings: [{ level: 1, txt: 'Introduction' }], page: '3' },
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'contains a summary  of the\n work carried out',
            prefix: '',
            suffix: '',
          },
          {
            type: 'CssSelector',
            value: '#p5',
            refinedBy: { type: 'TextPositionSelector', start: 40, end: 69 },
          },
          {
            type: 'FragmentSelector',
            conformsTo: 'http://www.idpf.org/epub/linking/cfi/epub-cfi.html',
            value: 'epubcfi(/6/4!/4/10,/2/1:1,/3:4)',
          },
        ],
      },
      motivation: 'highlighting',
    },
    {
      '@context': context,
      id: 'urn:uuid:2f5b98e7-81dc-4c1d-9f1b-31dc1d02e5a2',
      created: '2026-11-20T15:59:40.000Z',
      type: 'Annotation',
      body: { type: 'TextualBody', value: '', format: 'text/plain', color: 'blue', tag: '' },
      target: {
        source: 'OEBPS/chapter2.xhtml',
        selector: [
          {
            type: 'FragmentSelector',
            conformsTo: 'http://www.idpf.org/epub/linking/cfi/epub-cfi.html',
            value: 'x',
          },
        ],
      },
      motivation: 'bookmarking',
    },
  ],
}

/** As Hypothesis's client exports a group's annotations of a page: with a reply, and a note on the page. */
export const hypothesisExport = {
  export_date: '2026-11-20T17:00:00.000Z',
  export_userid: 'acct:trainer@hypothes.is',
  client_version: '1.1750.0',
  annotations: [
    {
      id: 'yQ3m1JvLEe-4x2c0aBcDeF',
      created: '2026-11-19T08:00:00.123456+00:00',
      updated: '2026-11-19T08:05:00.654321+00:00',
      user: 'acct:reviewer@hypothes.is',
      user_info: { display_name: null },
      uri: 'https://example.org/report.html',
      text: 'What does <b>this</b> mean?',
      tags: ['question', ' '],
      group: '__world__',
      permissions: { read: ['group:__world__'], update: [], delete: [] },
      target: [
        {
          source: 'https://example.org/report.html',
          selector: [
            {
              type: 'RangeSelector',
              startContainer: '/p[1]',
              startOffset: 1,
              endContainer: '/p[1]',
              endOffset: 9,
            },
            { type: 'TextPositionSelector', start: 900, end: 920 },
            {
              type: 'TextQuoteSelector',
              exact: '2023-2026年战略方案框架',
              prefix: '根据其《',
              suffix: '》在2023年',
            },
          ],
        },
      ],
      document: { title: ['A report'] },
      links: { html: 'https://hypothes.is/a/yQ3m1JvLEe-4x2c0aBcDeF' },
      hidden: false,
      flagged: false,
    },
    {
      id: 'zR4n2KwMFf_5y3d1bCdEfG',
      created: '2026-11-19T09:00:00.000000+00:00',
      updated: '2026-11-19T09:00:00.000000+00:00',
      user: 'acct:trainer@hypothes.is',
      user_info: { display_name: 'Trainer' },
      uri: 'https://example.org/report.html',
      text: 'The programme of work.',
      tags: [],
      group: '__world__',
      references: ['yQ3m1JvLEe-4x2c0aBcDeF'],
      permissions: { read: [], update: [], delete: [] },
      target: [{ source: 'https://example.org/report.html' }],
      document: { title: ['A report'] },
    },
    {
      id: 'aS5o3LxNGg-6z4e2cDeFgH',
      created: '2026-11-19T10:00:00.000000+00:00',
      updated: '2026-11-19T10:00:00.000000+00:00',
      user: 'acct:trainer@hypothes.is',
      uri: 'https://example.org/report.html',
      text: 'A note on the page as a whole.',
      tags: [],
      group: '__world__',
      permissions: { read: [], update: [], delete: [] },
      target: [{ source: 'https://example.org/report.html' }],
      document: { title: ['A report'] },
    },
  ],
}

/** One Web Annotation with the most that the model allows in one place. */
export const richAnnotation = {
  '@context': [context, { example: 'https://example.org/ns#' }],
  id: 'https://example.org/anno/37',
  type: ['Annotation', 'example:Remark'],
  motivation: ['commenting', 'example:doubting'],
  creator: [
    { id: 'https://orcid.org/0000-0001', type: 'Person', name: 'Reviewer', nickname: 'r' },
    'https://example.org/2',
  ],
  created: '2015-01-28T12:00:00+01:00',
  rights: 'https://creativecommons.org/licenses/by/4.0/',
  'example:weight': { deep: [1, { er: null }] },
  body: [
    { type: 'TextualBody', value: 'first', language: 'en', format: 'text/html', purpose: 'commenting' },
    { type: 'TextualBody', value: 'second', purpose: 'describing' },
    { type: 'TextualBody', value: 'tag with a source', purpose: 'tagging', creator: 'https://example.org/3' },
    { type: 'TextualBody', value: 'plain tag', purpose: 'tagging' },
    'https://example.org/movie.mp4',
  ],
  target: [
    {
      source: 'https://example.org/r',
      state: { type: 'TimeState', cached: 'https://example.org/cached' },
      selector: {
        type: 'CssSelector',
        value: 'p',
        refinedBy: { type: 'TextQuoteSelector', exact: '这份报告中载有' },
      },
    },
    'https://example.org/other',
  ],
}
