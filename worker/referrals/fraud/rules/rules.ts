// Pure.
import { addressSeries, disposableAddress, lookAlikes, selfReferral } from "./address-rules";
import { conversionOutlier, forgedToken, noClick, replayedToken } from "./click-rules";
import { automatedBrowser, countryMismatch, dataCentre, scatteredOrigins, trapField } from "./origin-rules";
import type { Rule } from "./rule";
import { manyLinks, sharedDevice, sharedNetwork, sharedPhone, sharedVisitor } from "./sharing-rules";
import {
  clickBurst,
  clickVelocity,
  fastForm,
  regularIntervals,
  rushedLink,
  signupBurst,
  signupFlood,
} from "./time-rules";

/** Every rule, in the order in which settings show them. */
export const rules: readonly Rule[] = [
  clickVelocity,
  clickBurst,
  signupBurst,
  signupFlood,
  fastForm,
  rushedLink,
  regularIntervals,
  noClick,
  forgedToken,
  replayedToken,
  conversionOutlier,
  manyLinks,
  sharedVisitor,
  sharedNetwork,
  sharedDevice,
  sharedPhone,
  selfReferral,
  lookAlikes,
  addressSeries,
  disposableAddress,
  countryMismatch,
  dataCentre,
  scatteredOrigins,
  automatedBrowser,
  trapField,
];

/** The same, by what they look at. */
export const ruleKinds = [
  {
    kind: "speed",
    rules: [clickVelocity, clickBurst, signupBurst, signupFlood, fastForm, rushedLink, regularIntervals],
  },
  { kind: "click", rules: [noClick, forgedToken, replayedToken, conversionOutlier] },
  { kind: "sharing", rules: [manyLinks, sharedVisitor, sharedNetwork, sharedDevice, sharedPhone] },
  { kind: "address", rules: [selfReferral, lookAlikes, addressSeries, disposableAddress] },
  {
    kind: "origin",
    rules: [countryMismatch, dataCentre, scatteredOrigins, automatedBrowser, trapField],
  },
] as const satisfies readonly { kind: string; rules: readonly Rule[] }[];
