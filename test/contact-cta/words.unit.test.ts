import { expect } from 'chai';
import { words as allWords } from '../../src/contact-cta/words.js';
import { spoken } from '../spoken.js';

const words = spoken(allWords);

describe('words of the contact CTA', () => {
  it('name the clinic where its name is known, and speak of a call only where one can be made', () => {
    const { en, es } = words;
    expect(en.message('Pine Clinic', true)).to.contain('one call to Pine Clinic is');
    expect(en.message('', true)).to.contain('one call is');
    expect(en.message('Pine Clinic', false)).to.contain('Pine Clinic will listen').and.to.not.contain('call');
    expect(en.message('', false)).to.contain('we will listen');
    expect(es.message('Clínica Pino', true)).to.contain('una llamada a Clínica Pino es');
    expect(es.message('Clínica Pino', false)).to.contain('en Clínica Pino le escuchamos');
    expect(es.message('', false)).to.not.contain('llamada');
  });

  it('say where a link leads', () => {
    for (const { opensSite } of [words.en, words.es])
      expect(opensSite('portal.example')).to.contain('portal.example');
  });

  it('say in Spanish when it opens, one o’clock in the singular', () => {
    expect(words.es.opensToday('1:30 p. m.')).to.equal('Abre a la 1:30 p. m.');
    expect(words.es.opensToday('8:00 a. m.')).to.equal('Abre a las 8:00 a. m.');
    expect(words.es.opensTomorrow('8:00 a. m.')).to.equal('Abre mañana, 8:00 a. m.');
  });
});
