/** Countries and areas that the world atlas has no shape of their own for: longitude and latitude of their middle. */
export const countryPoints: Readonly<Record<string, readonly [number, number]>> = {
  BQ: [-68.27, 12.2],
  CC: [96.83, -12.17],
  CX: [105.63, -10.49],
  GF: [-53.1, 3.93],
  GI: [-5.35, 36.14],
  GP: [-61.55, 16.25],
  MQ: [-61.02, 14.64],
  RE: [55.54, -21.12],
  SJ: [16, 78.5],
  TK: [-171.85, -9.2],
  TV: [179.2, -8.52],
  YT: [45.15, -12.83],
}
