/** Our templates, in Liquid. Readers copy them to make their own: nothing in them is beyond what docs/formats.md says. */
import type { ExportOptions, ExportTemplate } from '../../model/export.ts'
import { htmlStyle } from './html-style.ts'

export type BuiltInTemplate = Pick<ExportTemplate, 'name' | 'format' | 'content'> & { readonly text: string }

const mdAbout = `{% for report in reports -%}
{%- for edition in report.editions -%}
{{ edition.status | md }}{% unless forloop.last %} · {% endunless %}
{%- endfor %}
{% endfor %}
{{ words.count | md }} · {{ words.exported | md }}
`

/** One annotation under the heading that names it. */
const mdMark = `{% assign cite = mark.citation[own] %}
### {{ mark.number }}. {{ cite | md }}
{% for place in mark.places %}{% if place.quote != "" %}
> {{ place.quote | md }}
{% endif %}{% if place.state == "unplaced" %}
*{{ words.unplaced | md }}*
{% endif %}{% if place.state == "approximate" %}
*{{ words.changed | md }}*
{% endif %}{% endfor %}{% if mark.note != "" %}
{{ mark.note | note_md }}
{% endif %}
{% if mark.author != "" %}{{ mark.author | md }} · {% endif %}{{ mark.date | md }} · {{ mark.kindName | md }} · {{ mark.statusName | md }} · {{ words.layer | md }} {{ mark.layer | md }}
{%- if mark.tags.size > 0 %} · {{ words.tags | md }} {{ mark.tags | join: words.separator | md }}{% endif %}
{% for reply in mark.replies %}
**{{ words.reply | md }}{% if reply.author != "" %} · {{ reply.author | md }}{% endif %} · {{ reply.date | md }}**

{{ reply.note | note_md }}
{% endfor %}`

const mdMarks = `{% if lang == "en" %}{% assign own = "en" %}{% else %}{% assign own = "zh" %}{% endif %}{% for mark in report.marks %}${mdMark}
{% endfor %}{% if report.marks.size == 0 %}
{{ words.none | md }}
{% endif %}`

const handoutMd = `# {{ title | md }}

${mdAbout}
{% for report in reports %}
## {{ report.name | md }}
${mdMarks}
{% endfor %}`

const mdText = `{% if text.missing %}*{{ words.missing | md }}*{% else %}{% if block.number != "" %}**{{ block.number }}.** {% endif %}{% if text.label != "" %}{{ text.label | md }} {% endif %}
{%- for segment in text.segments %}{% if segment.footnote != "" %}<sup>{{ segment.text | md }}</sup>{% elsif segment.marks.size > 0 %}<mark>{{ segment.text | md }}</mark>{% else %}{{ segment.text | md }}{% endif %}
{%- for end in segment.ends %}<sup>\\[{{ end.number }}\\]</sup>{% endfor %}
{%- endfor %}{% endif %}`

const textMd = `# {{ title | md }}

${mdAbout}
{% for report in reports %}{% for block in report.blocks %}{% for text in block.texts %}
{% if block.isTitle %}# {% elsif block.kind == "heading" %}{% if block.level == 1 %}## {% elsif block.level == 2 %}### {% else %}#### {% endif %}{% endif %}${mdText}
{%- if forloop.first %}{% for call in block.notes %}<sup>\\[{{ call.number }}\\]</sup>{% endfor %}{% endif %}
{% endfor %}{% endfor %}
## {{ words.notes | md }}
${mdMarks}
{% endfor %}`

const htmlHead = `<!doctype html>
<html lang="{{ lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ title }}</title>
<style>${htmlStyle}</style>
</head>
`

const htmlAbout = `<p class="about">{% for edition in report.editions %}{{ edition.status }}{% unless forloop.last %} · {% endunless %}{% endfor %} · {{ words.exported }}</p>
`

/** `back`: whether the file has the text that the notes lead back to. */
const htmlMarks = (
  back: boolean,
) => `{% if lang == "en" %}{% assign own = "en" %}{% else %}{% assign own = "zh" %}{% endif -%}
<ol class="notes">
{% for mark in report.marks -%}
<li id="note-{{ mark.number }}">
<p><span class="number {{ mark.colour }}">{{ mark.number }}</span> {{ mark.citation[own] }}{% if mark.places[0].block != "" and ${back} %} <a href="#{{ mark.places[0].block }}">{{ words.back }}</a>{% endif %}</p>
{% for place in mark.places -%}
{% if place.quote != "" %}<blockquote class="quote" lang="{{ place.tag }}"><mark class="{{ mark.colour }}{% if mark.kind == "underline" %} underline{% endif %}">{{ place.quote }}</mark></blockquote>
{% endif -%}
{% if place.state == "unplaced" %}<p class="state">{{ words.unplaced }}</p>
{% elsif place.state == "approximate" %}<p class="state">{{ words.changed }}</p>
{% endif -%}
{% endfor -%}
{% if mark.note != "" %}<div class="note" lang="{{ mark.note | note_lang }}">{{ mark.note | note_html }}</div>
{% endif -%}
<p class="about">{% if mark.author != "" %}{{ mark.author }} · {% endif %}<time datetime="{{ mark.modified }}">{{ mark.date }}</time> · {{ mark.kindName }} · {{ mark.statusName }} · {{ words.layer }} {{ mark.layer }}{% if mark.tags.size > 0 %} · {{ words.tags }} {{ mark.tags | join: words.separator }}{% endif %}</p>
{% for reply in mark.replies -%}
<div class="reply"><p class="about">{{ words.reply }}{% if reply.author != "" %} · {{ reply.author }}{% endif %} · <time datetime="{{ reply.modified }}">{{ reply.date }}</time></p>
<div class="note" lang="{{ reply.note | note_lang }}">{{ reply.note | note_html }}</div></div>
{% endfor -%}
</li>
{% else -%}
<li>{{ words.none }}</li>
{% endfor -%}
</ol>
`

const handoutHtml = `${htmlHead}<body>
<h1>{{ title }}</h1>
{% for report in reports -%}
{% if reports.size > 1 %}<h2>{{ report.name }}</h2>
{% endif -%}
${htmlAbout}${htmlMarks(false)}{% endfor -%}
</body>
</html>
`

const htmlCall = `<sup><a {% if call.id != "" %}id="{{ call.id }}" {% endif %}href="#note-{{ call.number }}">{{ call.number }}</a></sup>`

const htmlText = `{% if text.missing %}<span class="missing" lang="{{ lang }}">{{ words.missing }}</span>{% else -%}
{% if block.number != "" %}<span class="number">{{ block.number }}.</span> {% elsif text.label != "" %}<span class="label">{{ text.label }}</span> {% endif -%}
<span class="text">{% for segment in text.segments -%}
{% if segment.footnote != "" %}<sup><a href="#{{ segment.footnote }}">{{ segment.text }}</a></sup>
{%- elsif segment.colour != "" %}<mark class="{{ segment.colour }}{% if segment.underline %} underline{% endif %}">{{ segment.text }}</mark>
{%- else %}{{ segment.text }}{% endif -%}
{% for call in segment.ends %}${htmlCall}{% endfor -%}
{% endfor %}</span>{% endif -%}
{% if forloop.first %}{% for call in block.notes %}${htmlCall}{% endfor %}{% endif -%}`

const textHtml = `${htmlHead}<body class="{{ layout }}">
{% for report in reports -%}
<article>
{% for block in report.blocks -%}
{% assign tag = "div" %}{% assign cell = "p" -%}
{% if block.isTitle %}{% assign tag = "h1" %}{% assign cell = "span" -%}
{% elsif block.kind == "heading" %}{% assign cell = "span" %}{% assign tag = "h4" %}{% if block.level == 1 %}{% assign tag = "h2" %}{% elsif block.level == 2 %}{% assign tag = "h3" %}{% endif %}{% endif -%}
<{{ tag }} class="row {{ block.kind }} l{{ block.level }}" id="{{ block.id }}">
{%- for text in block.texts %}<{{ cell }} lang="{{ text.tag }}">${htmlText}</{{ cell }}>{% endfor -%}
</{{ tag }}>
{% endfor -%}
<h2>{{ words.notes }}</h2>
${htmlMarks(true)}${htmlAbout}</article>
{% endfor -%}
</body>
</html>
`

export const builtInTemplates: readonly BuiltInTemplate[] = [
  { name: 'handout.md', format: 'md', content: 'annotations', text: handoutMd },
  { name: 'text.md', format: 'md', content: 'text', text: textMd },
  { name: 'handout.html', format: 'html', content: 'annotations', text: handoutHtml },
  { name: 'text.html', format: 'html', content: 'text', text: textHtml },
]

/** The one named, or else that of the content. */
export function builtInFor(
  format: 'md' | 'html',
  { template, content }: Pick<ExportOptions, 'template' | 'content'>,
): BuiltInTemplate {
  const fits = builtInTemplates.filter((each) => each.format === format)
  const found = fits.find(({ name }) => name === template) ?? fits.find((each) => each.content === content)
  if (found === undefined) throw new Error(`no template for ${format}`)
  return found
}
