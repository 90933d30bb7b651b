import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { weigh } from '../../server/src/core/findings/weigh.ts';
import type { ContentName } from '../../server/src/core/plan/planTypes.generated.ts';
import { fold } from '../../server/src/core/provisions/build/foldedSource.ts';
import { bindingWordsIn } from '../../server/src/core/provisions/build/modalWords.ts';
import { splitSentences } from '../../server/src/core/provisions/build/sentences.ts';
import { ProvisionCatalogue } from '../../server/src/core/provisions/catalogue.ts';
import {
  bindingModals,
  type PolicyPack,
  type ProvisionKind,
  unnamedBearer,
} from '../../server/src/core/provisions/policyPack.ts';
import { contentBasis } from '../../server/src/core/rules/contentRequirements.ts';
import { buildPolicy, policyIds } from '../../server/src/tools/generateCatalogue.ts';
import { packageService } from '../support/packageService.ts';
import { analyze } from '../support/plan.ts';
import { policyPacksIn } from '../support/policyFiles.ts';

const root = new URL('../../', import.meta.url).pathname;
const read = (path: string): string => readFileSync(root + path, 'utf8');
const packs = policyPacksIn(root);
const main = packs.find((pack) => pack.id === 'gbf-2003-100') as PolicyPack;
const sourceText = read('seeds/gbf-2003-100.txt');
const verbatim = packs.flatMap((pack) => (pack.source === null ? [] : [{ ...pack, source: pack.source }]));

describe('the shipped policy packs', () => {
  for (const id of policyIds(root)) {
    it(`${id} is built without an error`, () => assert.deepEqual(buildPolicy(root, id).errors, []));
  }

  it('record the hash of each source, which is kept byte for byte', () => {
    const sums = verbatim.map(({ source: { file, sha256 } }) => {
      assert.equal(
        sha256,
        createHash('sha256')
          .update(readFileSync(root + file))
          .digest('hex'),
      );
      return `${sha256}  ${file.replace('seeds/', '')}\n`;
    });
    assert.equal(read('seeds/SHA256SUMS'), sums.join(''));
  });

  for (const pack of verbatim)
    it(`give every place so that the source says there what is quoted: ${pack.id}`, () => {
      const sourceText = read(pack.source.file);
      const quoted = [
        ...pack.provisions.map(({ id, text, place }) => ({ id, text, place })),
        ...pack.provisions.flatMap(({ id, sentences }) => sentences.map(({ text, place }) => ({ id, text, place }))),
        ...pack.requirements.map(({ id, quote, place }) => ({ id, text: quote, place })),
        ...pack.requirements.flatMap(({ id, modal }) => (modal ? [{ id, text: modal.word, place: modal.place }] : [])),
        ...pack.errata.map(({ text, mark, place }) => ({ id: text, text: mark, place })),
      ];
      const lines = sourceText.split('\n');
      for (const { id, text, place } of quoted) {
        assert.ok(place, id);
        const { span, range } = place;
        assert.equal(withoutPageMarks(sourceText.slice(span.start, span.end)), text, id);
        assert.equal(lines[range.start.line]?.[range.start.character], text?.[0], id);
        assert.equal(lines[range.end.line]?.[range.end.character - 1], text?.at(-1), id);
      }
    });

  it('cover the whole source: the title block, then the provisions without a gap', () => {
    const provisions = main.provisions.map((provision) => provision.text).join('');
    const whole = withoutPageMarks(sourceText);
    assert.ok(whole.endsWith(provisions));
    assert.equal(
      whole.slice(0, -provisions.length),
      '关于加快推行清洁生产的意见（国务院办公厅转发发展改革委等部门2003年12月17日发布国办发[2003]100号）',
    );
  });

  it('account for every sentence', () => {
    for (const { id, kind, text, sentences } of verbatim.flatMap(({ provisions }) => provisions)) {
      if (kind === 'heading') continue;
      assert.equal(sentences.map((sentence) => sentence.text).join(''), text, id);
      for (const sentence of sentences) {
        assert.equal(sentence.requirements.length > 0, sentence.context === undefined, sentence.text);
      }
    }
    for (const { provisions, requirements } of verbatim) {
      const listed = provisions.flatMap((provision) => provision.sentences.flatMap((one) => one.requirements));
      assert.deepEqual(
        listed,
        requirements.map((requirement) => requirement.id),
      );
    }
  });

  it('keep the erratum verbatim and do not end a sentence there', () => {
    const clause = main.provisions.find((provision) => provision.id === 'gbf-2003-100/3.1');
    const sentence = clause?.sentences.find((one) => one.text.includes('“三湖”。（太湖、巢湖、滇池）'));
    assert.ok(sentence?.text.endsWith('要加快淘汰落后生产能力的进程。'));
    assert.deepEqual(
      main.errata.map((erratum) => erratum.place.range.start),
      [{ line: 141, character: 13 }],
    );
  });

  it('say of every requirement what checks it or why nothing does', () => {
    for (const { id, object, checkedBy, gloss, bearer, quote } of packs.flatMap((pack) => pack.requirements)) {
      const checked = checkedBy.schema.length + checkedBy.rules.length > 0;
      assert.notEqual(checked, checkedBy.notCheckable !== undefined, id);
      // 发展改革委 is to make such plans; what every plan is to be is said of the others of 二（一）.
      const aboutPlans = id.startsWith('gbf-2003-100/2.1#') && bearer !== '发展改革委';
      if (id.startsWith('gbf-')) assert.equal(object === 'plan', aboutPlans, id);
      assert.ok(object !== 'other' || !checked, id);
      assert.ok(gloss.zh && gloss.en, id);
      const source = verbatim.find((pack) => id.startsWith(`${pack.id}/`))?.source;
      assert.equal(quote === null, source === undefined, id);
      if (source !== undefined)
        assert.ok(bearer === unnamedBearer || withoutPageMarks(read(source.file)).includes(bearer), id);
    }
  });

  it('weigh with the modal words of the severity table only', () => {
    const known = ['禁止', '不得', '必须', '应', '应当', '要', '鼓励', '可', '允许', '引导'];
    for (const { id, modal, prohibition } of verbatim.flatMap(({ requirements }) => requirements)) {
      assert.ok(modal === null || known.includes(modal.word), id);
      assert.equal(prohibition, modal?.word === '禁止', id);
    }
  });

  it('take no statement of a definition for a demand', () => {
    const definitions = main.provisions.filter(({ kind }) => kind === 'definition');
    assert.deepEqual(
      definitions.map(({ id }) => id),
      ['gbf-2003-100/1.1'],
    );
  });

  it('do not take 指导思想 being there for an answer to what 一（二） wants said', () => {
    const principles = main.requirements.filter(({ provision }) => provision === 'gbf-2003-100/1.2');
    assert.equal(principles.length, 9);
    for (const { id, checkedBy } of principles) {
      assert.ok(!checkedBy.schema.includes('#/properties/guidingIdeology'), id);
      assert.ok(checkedBy.schema.includes('#/definitions/guidingIdeologyBody/properties/principles'), id);
    }
  });

  it('demand nothing in a gloss that the source does not demand', () => {
    const demanding = main.requirements.filter(({ gloss }) => bindingWordsIn(gloss.zh + gloss.en).length > 0);
    assert.ok(demanding.length > 0);
    for (const { id, modal } of demanding) assert.ok(modal !== null && bindingModals.includes(modal.word), id);
  });

  it('answer the eight contents of 二（一） with one sentence', () => {
    const contents = main.requirements.filter((one) => one.checkedBy.rules.includes('content-missing'));
    assert.equal(new Set(contents.map((one) => one.quote)).size, 1);
    assert.equal(
      contents.map((one) => one.focus).join(),
      '污染状况分析,指导思想,目标任务,重点内容,主要措施,进度安排,重点工业企业名单,重点投资项目规划',
    );
  });

  it('tell by which requirement each content is asked for, as the rules about contents have it', () => {
    const asked = main.requirements.flatMap(({ id, checkedBy, answeredBy }) =>
      checkedBy.rules.includes('content-missing')
        ? answeredBy.flatMap((answer) => ('content' in answer ? [[answer.content, id]] : []))
        : [],
    );
    assert.equal(asked.length, 8);
    for (const [name, requirement] of asked)
      assert.deepEqual(contentBasis(name as ContentName), [{ kind: 'clause', requirement }]);
  });

  it('number clauses as the document does', () => {
    for (const { id, kind, address, text } of main.provisions) {
      if (kind === 'heading') assert.ok(text?.startsWith(`${address}、`), id);
      if ((kind === 'clause' || kind === 'definition') && !id.includes('p'))
        assert.ok(text?.startsWith(address.slice(1)), id);
    }
  });

  it('quote nothing in secondary packs', () => {
    for (const pack of packs.filter((one) => one.verification === 'secondary')) {
      assert.equal(pack.source, null);
      for (const { id, text, place, paraphrase } of pack.provisions) {
        assert.deepEqual([text, place], [null, null], id);
        assert.ok(paraphrase?.zh && paraphrase.en, id);
      }
      for (const { id, quote, place, focus, modal } of pack.requirements) {
        assert.deepEqual([quote, place, focus, modal?.place ?? null], [null, null, undefined, null], id);
      }
    }
  });

  it('take requirements out of every secondary provision, or say why there are none', () => {
    for (const { id: pack, provisions, requirements } of packs.filter((one) => one.verification === 'secondary')) {
      assert.ok(requirements.length > 10, pack);
      for (const { id, context } of provisions) {
        const has = requirements.some(({ provision }) => provision === id);
        assert.notEqual(has, context !== undefined, id);
      }
    }
  });

  it('follow each other without a gap', () => {
    const law = packs.find((pack) => pack.id === 'cppl-2012');
    assert.deepEqual(
      [law?.promulgatedBy, law?.issuedOn, law?.effectiveFrom],
      ['主席令第五十四号', '2012-02-29', '2012-07-01'],
    );
    assert.equal(law?.repealedOn, packs.find((pack) => pack.id === law?.supersededBy)?.effectiveFrom);
  });
});

describe('ProvisionCatalogue', () => {
  const catalogue = new ProvisionCatalogue(packs);

  it('of the package has every policy there is', () => {
    const ids = packageService.policies.packs.map(({ id }) => id);
    assert.deepEqual([...ids].sort(), [...policyIds(root)].sort());
  });

  it('cites a clause with its words, its address and its lines', () => {
    const citation = catalogue.cite({ kind: 'clause', requirement: 'gbf-2003-100/2.1#schedule' }, 'en');
    assert.equal(citation.address, '国办发[2003]100号 二（一）');
    assert.ok(citation.quote?.startsWith('清洁生产推行规划的内容应包括：污染状况分析'));
    assert.ok(citation.paraphrase?.startsWith('The plan is laid out in time'));
    assert.equal(citation.verification, 'verbatim');
    assert.deepEqual(citation.source, { file: 'seeds/gbf-2003-100.txt', firstLine: 49, lastLine: 55 });
  });

  it('quotes for no other basis', () => {
    const text = { zh: '校验码', en: 'check digit' };
    const standard = catalogue.cite({ kind: 'standard', name: 'GB 32100—2015', text }, 'zh-CN');
    assert.deepEqual([standard.address, standard.quote, standard.paraphrase], ['GB 32100—2015', null, '校验码']);
    const practice = catalogue.cite({ kind: 'practice', text }, 'en');
    assert.deepEqual([practice.address, practice.quote, practice.paraphrase], [null, null, 'check digit']);
    const format = catalogue.cite({ kind: 'format' }, 'zh-CN');
    assert.deepEqual([format.quote, format.paraphrase], [null, 'CleanPlan 文件格式的约定']);
  });

  it('throws on a requirement that no pack has', () => {
    assert.throws(() => catalogue.cite({ kind: 'clause', requirement: 'gbf-2003-100/9#x' }, 'en'), /gbf-2003-100\/9#x/);
  });

  it('finds requirements by provision and schema place', () => {
    assert.equal(catalogue.requirementsOf('gbf-2003-100/2.1').length, 12);
    const answered = catalogue.requirementsOfPointer('#/properties/schedule').map((one) => one.id);
    assert.deepEqual(answered, ['gbf-2003-100/2.1#schedule']);
    assert.deepEqual(catalogue.requirementsOf('gbf-2003-100/none'), []);
  });
});

describe('what rests on a provision', () => {
  // The same finding, with the clause it rests on declared as one thing or the other.
  const { findings, plan } = analyze('规划概况: {编制阶段: 送审稿}\n');
  const missing = findings.find(({ rule }) => rule.id === 'content-missing');
  const weightAs = (kind: ProvisionKind): string => {
    assert.ok(missing);
    const { rule, message, anchor, basis } = missing;
    const provisions = main.provisions.map((one) => (one.id === 'gbf-2003-100/2.1' ? { ...one, kind } : one));
    const policies = new ProvisionCatalogue([{ ...main, provisions }]);
    return weigh({ rule, message, args: {}, anchor, basis }, plan.profile, policies);
  };

  it('has the weight of its modal word', () => assert.equal(weightAs('clause'), 'error'));

  it('is information at most where that is a definition', () => assert.equal(weightAs('definition'), 'information'));
});

describe('words that bind', () => {
  const table: readonly [text: string, words: readonly string[]][] = [
    ['规划应写明去向', ['应']],
    ['规划应当写明去向', ['应当']],
    ['企业必须接受审核', ['必须']],
    ['审核须在一年内完成', ['须']],
    ['设备不得转移', ['不得']],
    ['禁止转移，不准出售', ['禁止', '不准']],
    ['相应的企业应写明', ['应']],
    ['A plan must name it', ['must']],
    ['It Shall be named', ['Shall']],
    ['It may not be moved', ['may not']],
    ['制定相应的标准', []],
    ['推广应用先进技术', []],
    ['适应当地条件', []],
    ['适应当地条件的规划应当写明', ['应当']],
    ['供应紧张、反应灵敏、效应明显', []],
    ['应对气候变化，响应号召，与之对应', []],
    ['无须另写，见须知', []],
    ['不得已的情形', []],
    ['重要的主要措施需要按要求写', []],
    ['a mustard factory in Marshall, on a shallow lake', []],
    ['A plan can say so; enterprises may book it', []],
  ];
  for (const [text, words] of table) {
    it(`in “${text}” are ${words.join(' ') || 'none'}`, () => assert.deepEqual(bindingWordsIn(text), words));
  }
});

describe('splitSentences', () => {
  const split = (text: string, slips?: Set<number>): string[] =>
    splitSentences(text, slips).map(({ start, end }) => text.slice(start, end));

  it('ends a sentence only outside quotation marks and brackets', () => {
    assert.deepEqual(split('甲“乙。”丙。丁（戊。）己。'), ['甲“乙。”丙。', '丁（戊。）己。']);
  });
  it('passes over a slip and keeps words after the last full stop', () => {
    assert.deepEqual(split('甲。乙。丙', new Set([1])), ['甲。乙。', '丙']);
  });
});

const withoutPageMarks = (text: string): string => fold(text.replace(/^ *- 5 - *$/m, ''));
