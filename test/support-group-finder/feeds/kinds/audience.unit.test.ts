import { expect } from 'chai';
import {
  audienceOf,
  readAudience,
  welcomesMedication,
} from '../../../../src/support-group-finder/feeds/kinds/audience.js';

describe('feeds/audience', () => {
  it('knows groups for families by programme and by name', () => {
    expect(audienceOf('Al-Anon', 'Serenity', ['O'])).to.equal('families');
    expect(audienceOf('', 'Nar-Anon of Medford', [])).to.equal('families');
    expect(audienceOf('SMART Recovery', 'SMART Family & Friends', [])).to.equal('families');
    expect(audienceOf('', 'Parents of Addicts', [])).to.equal('families');
    expect(audienceOf('', 'Grupo de familias', [])).to.equal('families');
  });
  it('does not take a homely name or an open door for a family group', () => {
    expect(audienceOf('Alcoholics Anonymous', 'Family of Friends Group', ['O'])).to.equal('recovery');
    expect(audienceOf('Narcotics Anonymous', 'Clean and Serene', ['O'])).to.equal('recovery');
  });
  it('is for everyone where families meet alongside', () => {
    expect(audienceOf('Alcoholics Anonymous', 'Sunday', ['C', 'AL-AN'])).to.equal('everyone');
  });
  it('reads the audience field in plain words', () => {
    const words = [
      'families',
      'Family and friends',
      'everyone',
      'recovery',
      'People in recovery',
      'familias',
      'staff',
    ];
    expect(words.map(readAudience)).to.deep.equal([
      'families',
      'families',
      'everyone',
      'recovery',
      'recovery',
      'families',
      undefined,
    ]);
  });
  it('keeps adult children, who meet for their own recovery, apart from families', () => {
    expect(audienceOf('Adult Children of Alcoholics', 'Inner Child', [])).to.equal('recovery');
    expect(audienceOf('Al-Anon', 'Adult Children', ['AC'])).to.equal('families');
    expect(audienceOf('Alateen', 'Teens', [])).to.equal('families');
    expect(audienceOf('', 'AA and Al-Anon', [])).to.equal('everyone');
  });
  it('knows groups that welcome medication', () => {
    expect(welcomesMedication('MAT support')).to.equal(true);
    expect(welcomesMedication('Methadone Anonymous')).to.equal(true);
    expect(welcomesMedication('Yoga mat night')).to.equal(false);
  });
});
