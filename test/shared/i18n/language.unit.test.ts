import { expect } from 'chai';
import { TAGS } from '../../../src/i18n/tags.js';
import { LOAD } from '../../../src/i18n/languages.js';
import { LANGUAGES, isRightToLeft, localeFor } from '../../../src/shared/i18n/language.js';

/** What pages say of their language, and which words they get where we have them. */
const ASKED: Readonly<Record<string, string>> = {
  en: 'en en-US en_GB EN-us en-US-u-hc-h23 en-x-clinic',
  es: 'es es-MX es_419 ES es-Latn-US es-! es--',
  'zh-Hans': 'zh zh-CN zh-SG zh-Hans zh-Hans-HK zh_cn cmn cmn-Hans',
  'zh-Hant': 'zh-TW zh-HK zh-MO zh-Hant zh-Hant-CN zh_tw yue yue-HK',
  vi: 'vi vi-VN VI',
  ko: 'ko ko-KR',
  fil: 'fil tl tl-PH fil-PH tgl',
  ru: 'ru ru-UA',
  ar: 'ar ar-EG ar-Arab',
  ht: 'ht ht-HT hat',
  fr: 'fr fr-CA fr-HT',
  pt: 'pt pt-BR pt-PT',
  pl: 'pl pl-PL',
  it: 'it it-CH',
  de: 'de de-AT',
  ja: 'ja ja-JP',
  fa: 'fa fa-IR fa-AF prs',
  hi: 'hi hi-IN',
};
/** Languages, scripts and things we have no words in. */
const NOT_OURS = 'hi-Latn ar-Latn sr et x estonian english -- _ 中文 a-b und mul zxx i-klingon';

describe('the language of a page', () => {
  for (const [language, asked] of Object.entries(ASKED))
    it(`is matched by language and script: ${language}`, () => {
      const expected = LANGUAGES.includes(language) ? language : 'en';
      for (const lang of asked.split(' ')) {
        const speech = localeFor(lang);
        expect(speech.language, lang).to.equal(expected);
        expect(new Intl.DateTimeFormat(speech.locale).resolvedOptions(), lang).to.include({
          calendar: 'gregory',
          numberingSystem: 'latn',
        });
      }
    });

  it('is English where nothing fits, as the United States write it', () => {
    for (const lang of ['', ...NOT_OURS.split(' ')])
      expect(localeFor(lang), lang).to.deep.equal({ language: 'en', locale: 'en-US' });
  });

  it('has the conventions of the United States where it names no country', () => {
    expect(localeFor('es').locale).to.equal('es-US');
    expect(localeFor('es-MX').locale).to.equal('es-MX');
    expect(localeFor('en-GB').locale).to.equal('en-GB');
  });

  it('is one that a part brings', () => {
    expect(Object.keys(LOAD)).to.deep.equal([...TAGS]);
    for (const tag of TAGS) expect(Intl.getCanonicalLocales(tag)).to.deep.equal([tag]);
  });

  it('runs from right to left by its script', () => {
    expect(
      ['ar', 'fa', 'ur', 'he', 'ps', 'ks', 'pa-Arab', 'en-Hebr'].filter((tag) => !isRightToLeft(tag)),
    ).to.deep.equal([]);
    expect(['en', 'es', 'zh-Hant', 'pa', 'ar-Latn', 'ht', 'ru'].filter(isRightToLeft)).to.deep.equal([]);
  });
});
