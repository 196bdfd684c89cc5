// Made from assets/words by `npm run words`.
import { given, speechOf } from '../../speech.ts';
import type { FailureWords } from '../words.ts';

const { moment, number, plural, text, wait } = speechOf('pt');

export const words: FailureWords = {
  failures: {
    'LK-0001': {
      summary: (v = {}) => 'Algo correu mal dentro do Latchkey' + (given(v.reference) ? ' (referência ' + text(v.reference) + ')' : '') + '.',
      userAction: (v = {}) => 'Tente novamente. Se voltar a acontecer, dê o código' + (given(v.reference) ? ' e a referência ' + text(v.reference) : '') + ' ao suporte técnico.',
      helpdesk: (v = {}) => 'O registo neste computador tem os detalhes' + (given(v.reference) ? '; procure ' + text(v.reference) : '') + '. Envie-o a quem mantém o Latchkey.',
    },
    'LK-0002': {
      summary: 'Cancelado.',
      userAction: 'Não precisa de fazer nada. Recomece quando quiser.',
      helpdesk: 'O utilizador ou o sistema parou o Latchkey. Tudo o que tinha sido feito até aí foi anulado.',
    },
    'LK-1010': {
      summary: 'As notas do Latchkey sobre uma configuração por concluir estavam danificadas e foram postas de parte.',
      userAction: 'Recomece. Se a sua conta no servidor tiver uma palavra-passe de aplicação que não reconhece, elimine-a aí.',
      helpdesk: (v = {}) => 'O diário danificado foi guardado' + (given(v.path) ? ' como ' + text(v.path) : '') + '. Compare as palavras-passe de aplicação do utilizador no servidor com as unidades deste computador e elimine as que sobrarem.',
    },
    'LK-1011': {
      summary: 'A lista das suas unidades estava danificada e foi posta de parte.',
      userAction: 'Configure novamente as suas unidades. Os seus ficheiros estão no servidor e não são afetados.',
      helpdesk: (v = {}) => 'A lista danificada foi guardada' + (given(v.path) ? ' como ' + text(v.path) : '') + '. Depois de as unidades estarem novamente configuradas, elimine as palavras-passe de aplicação antigas no servidor.',
    },
    'LK-1012': {
      summary: 'Os ficheiros do Latchkey foram escritos por uma versão mais recente do que esta.',
      userAction: 'Atualize o Latchkey e recomece.',
      helpdesk: (v = {}) => 'Este computador tem um Latchkey mais antigo do que o último usado por este utilizador' + (given(v.path) ? ' (ficheiro ' + text(v.path) + ')' : '') + '. Instale o mais recente; não elimine o ficheiro.',
    },
    'LK-1013': {
      summary: (v = {}) => 'O Latchkey não consegue guardar as suas notas no disco deste computador' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '.',
      userAction: 'Liberte algum espaço no disco e recomece.',
      helpdesk: (v = {}) => 'Verifique o espaço livre, a quota e as permissões da pasta' + (given(v.path) ? ' ' + text(v.path) : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Sem estas notas, o Latchkey não faz nada no servidor.',
    },
    'LK-1020': {
      summary: 'O Latchkey não consegue garantir que é o único a fazer alterações aqui, por isso não altera nada.',
      userAction: 'Contacte o suporte técnico: a localização dos seus ficheiros pessoais neste computador não o permite.',
      helpdesk: (v = {}) => 'Não é possível bloquear o ficheiro' + (given(v.path) ? ' ' + text(v.path) : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Numa pasta pessoal na rede, o sistema de ficheiros tem de oferecer bloqueios (flock; lockd para NFS 3); caso contrário, defina XDG_DATA_HOME para uma pasta local do utilizador.',
    },
    'LK-1021': {
      summary: (v = {}) => 'Outras pessoas podem alterar uma pasta onde o Latchkey guarda os seus ficheiros' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: (v = {}) => 'Retire-lhes a permissão de escrita' + (given(v.path) ? ', num terminal: chmod go-w ' + text(v.path) : '') + '. Depois, recomece.',
      helpdesk: (v = {}) => 'O grupo ou todos têm permissão de escrita na pasta' + (given(v.path) ? ' ' + text(v.path) : '') + '. O conteúdo poderia ser trocado, por isso o Latchkey não confia nela. Só o proprietário deve ter permissão de escrita' + (given(v.path) ? ': chmod go-w ' + text(v.path) : '') + '.',
    },
    'LK-1022': {
      summary: (v = {}) => 'Um ficheiro ou uma pasta que o Latchkey usa pertence a outra pessoa' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Inicie o Latchkey com a sua própria conta, sem sudo. Se já o fez, contacte o suporte técnico.',
      helpdesk: (v = {}) => 'O utilizador tem de ser o proprietário' + (given(v.path) ? ' de ' + text(v.path) : '') + '; cada pasta acima tem de pertencer ao utilizador ou a root. Verifique o proprietário (ls -ld) e use chown para o repor, se o Latchkey tiver sido alguma vez iniciado por outro utilizador.',
    },
    'LK-1023': {
      summary: (v = {}) => 'Há outra coisa no lugar de um dos ficheiros do Latchkey' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Mova-a para outro local e recomece. Se não souber o que é, contacte o suporte técnico.',
      helpdesk: (v = {}) => 'O Latchkey só lê ficheiros simples de tamanho razoável' + (given(v.path) ? '; ' + text(v.path) + ' não é um deles' : '') + '. Algo criou aí, com esse nome, uma pasta, um pipe, um dispositivo, um socket ou um ficheiro demasiado grande.',
    },
    'LK-5401': {
      summary: (v = {}) => 'A ligação do macOS à unidade' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' foi recusada.',
      userAction: 'Tente novamente: o Latchkey cria de cada vez novas credenciais para o macOS. Não terá de voltar a iniciar sessão.',
      helpdesk: (v = {}) => 'O NetFS indica que foi recusado' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + '. Pergunta ao servidor do próprio Latchkey neste computador, com uma credencial criada de novo de cada vez, e não ao servidor da empresa.',
    },
    'LK-5402': {
      summary: (v = {}) => 'O macOS não conseguiu ligar a unidade' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' e não indicou o motivo.',
      userAction: 'Tente novamente. Não terá de voltar a iniciar sessão.',
      helpdesk: (v = {}) => 'O NetFS indica “mount failed”' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + '. A Consola pode ter mais informação, no processo NetAuthSysAgent ou webdavfs_agent.',
    },
    'LK-5403': {
      summary: (v = {}) => 'O macOS não encontrou nada para ligar no endereço da unidade' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Saia do Latchkey, abra-o novamente e volte a ligar a unidade.',
      helpdesk: (v = {}) => 'O NetFS indica que não existe essa partilha' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + '. O endereço é o do servidor do Latchkey neste computador, que pode entretanto ter sido reiniciado.',
    },
    'LK-5404': {
      summary: (v = {}) => 'O macOS tentou ligar a unidade' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' sem credenciais.',
      userAction: 'Tente novamente. Não terá de voltar a iniciar sessão.',
      helpdesk: (v = {}) => 'O NetFS indica que não são permitidos convidados' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + '. Recebeu credenciais: uma definição ou um perfil deste Mac altera a forma de ligar a servidores.',
    },
    'LK-5405': {
      summary: (v = {}) => 'Outro utilizador deste Mac ligou o endereço desta unidade' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Peça-lhe que termine a sessão ou que ejete a unidade no Finder dele. Depois, tente novamente.',
      helpdesk: (v = {}) => 'O NetFS indica EEXIST' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + ': um endereço só pode ser montado uma vez, seja qual for o nome de utilizador. A montagem existente não é deste utilizador, por isso o Latchkey não lhe mexe (`mount -t webdav` mostra-a).',
    },
    'LK-5406': {
      summary: (v = {}) => 'O macOS não reconhece o endereço da unidade como unidade de rede' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Saia do Latchkey, abra-o novamente e tente outra vez.',
      helpdesk: (v = {}) => 'O NetFS indica ENODEV' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + ': nenhuma resposta, sem WebDAV, um ficheiro em vez de uma pasta ou um erro do servidor durante a montagem. O pedido do próprio Latchkey ao mesmo endereço tinha funcionado imediatamente antes.',
    },
    'LK-5407': {
      summary: (v = {}) => 'O macOS não tem onde mostrar a unidade' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Reinicie este Mac e tente novamente.',
      helpdesk: (v = {}) => 'O NetFS indica ENOENT' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + ': não foi possível criar a pasta em /Volumes. Podem ainda existir aí pastas de montagens anteriores, pertencentes a root.',
    },
    'LK-5408': {
      summary: (v = {}) => 'Numa pergunta do macOS sobre a unidade' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' foi escolhido Cancelar.',
      userAction: 'Tente novamente e escolha Permitir quando o macOS perguntar.',
      helpdesk: (v = {}) => 'O NetFS indica que alguém recusou' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + '. O Latchkey diz ao macOS para não fazer perguntas; mesmo assim apareceu uma, talvez de um produto de segurança.',
    },
    'LK-5409': {
      summary: (v = {}) => 'A ligação perdeu-se enquanto o macOS ligava a unidade' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Tente novamente. Não terá de voltar a iniciar sessão.',
      helpdesk: (v = {}) => 'O NetFS indica EIO' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + '. Se voltar a acontecer, verifique se um produto de segurança inspeciona as ligações a 127.0.0.1.',
    },
    'LK-5410': {
      summary: (v = {}) => 'O macOS não consegue ligar a unidade' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' da forma que o Latchkey pede.',
      userAction: 'Atualize o macOS e o Latchkey. Se não ajudar, contacte o suporte técnico.',
      helpdesk: (v = {}) => 'O NetFS indica EINVAL' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + ': não aceita o endereço ou uma opção. Anote a versão do macOS.',
    },
    'LK-5411': {
      summary: (v = {}) => 'O macOS não obteve resposta a tempo ao ligar a unidade' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Tente novamente quando a rede estiver melhor. Não terá de voltar a iniciar sessão.',
      helpdesk: (v = {}) => 'O NetFS indica ETIMEDOUT' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + '. O servidor demora a responder ou um produto de segurança retém as ligações a 127.0.0.1.',
    },
    'LK-5412': {
      summary: (v = {}) => 'O macOS não obteve resposta no endereço da unidade neste computador' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Saia do Latchkey, abra-o novamente e tente outra vez.',
      helpdesk: (v = {}) => 'O NetFS indica ECONNREFUSED' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + ': o processo que serve as unidades terminou ou está noutra porta.',
    },
    'LK-5413': {
      summary: (v = {}) => 'O macOS não consegue aceder ao endereço do próprio computador' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Reinicie este Mac e tente novamente.',
      helpdesk: (v = {}) => 'O NetFS indica EHOSTDOWN' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + ' para 127.0.0.1. Verifique filtros de pacotes, clientes VPN e extensões de rede.',
    },
    'LK-5414': {
      summary: (v = {}) => 'O macOS não tem permissão para se ligar ao endereço do próprio computador' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Abra Definições do Sistema > Privacidade e segurança > Rede local, ative o Latchkey e tente novamente.',
      helpdesk: (v = {}) => 'O NetFS indica EHOSTUNREACH' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + ' para 127.0.0.1. É o que acontece quando a permissão de rede local é recusada, ou com extensões de rede que filtram o tráfego.',
    },
    'LK-5415': {
      summary: (v = {}) => 'O macOS não conseguiu ligar a unidade' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ', com um resultado que o Latchkey não reconhece.',
      userAction: 'Tente novamente. Se voltar a acontecer, contacte o suporte técnico.',
      helpdesk: (v = {}) => 'O NetFS devolveu um resultado que não consta de nenhuma lista' + (given(v.status) ? ' (resultado ' + text(v.status) + ')' : '') + '. Os resultados positivos são um errno, os negativos um OSStatus.',
    },
    'LK-5416': {
      summary: (v = {}) => 'O macOS demorou demasiado com a unidade' + (given(v.seconds) ? ' (mais de ' + wait(v.seconds) + ')' : '') + ', por isso o Latchkey deixou de esperar.',
      userAction: 'Tente novamente. Se voltar a acontecer, abra por enquanto os seus ficheiros no navegador.',
      helpdesk: (v = {}) => 'Uma chamada ao NetFS ou a unmount não terminou' + (given(v.seconds) ? ' em ' + wait(v.seconds) : '') + '. Algumas versões do macOS ficam bloqueadas ao montar WebDAV; reiniciar ajuda quando é o NetAuthSysAgent que está bloqueado.',
    },
    'LK-5417': {
      summary: 'A parte do Latchkey que liga as unidades terminou inesperadamente.',
      userAction: 'Tente novamente. Não terá de voltar a iniciar sessão.',
      helpdesk: (v = {}) => 'O processo que chama o NetFS terminou sem resposta' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Os relatórios de falhas estão na Consola; um produto de segurança pode tê-lo terminado.',
    },
    'LK-5418': {
      summary: (v = {}) => 'O macOS diz que a unidade está ligada' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ', mas não mostra nenhum volume para ela.',
      userAction: 'Tente novamente. Se voltar a acontecer, reinicie este Mac.',
      helpdesk: 'O NetFS não indicou nenhum caminho e a lista de montagens não tem nenhuma entrada para o endereço da unidade.',
    },
    'LK-5419': {
      summary: (v = {}) => 'Não é possível desligar a unidade' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + ' porque está a ser usada' + (given(v.programs) ? ' por ' + text(v.programs) : '') + '.',
      userAction: (v = {}) => 'Feche os ficheiros' + (given(v.programs) ? ' em ' + text(v.programs) : '') + ' e tente novamente. Para a desligar mesmo assim, ejete-a no Finder; as alterações não guardadas perdem-se.',
      helpdesk: (v = {}) => 'unmount indica EBUSY' + (given(v.path) ? ' para ' + text(v.path) : '') + '. O Latchkey nunca força. `lsof +f -- PATH` lista quem tem ficheiros abertos; o Spotlight também os pode ter.',
    },
    'LK-5420': {
      summary: (v = {}) => 'O macOS não conseguiu desligar a unidade' + (given(v.path) ? ' em ' + text(v.path) : '') + '.',
      userAction: 'Ejete-a no Finder e tente novamente.',
      helpdesk: (v = {}) => 'unmount falhou' + (given(v.errno) ? ' (errno ' + text(v.errno) + ')' : '') + '.',
    },
    'LK-5421': {
      summary: 'O Latchkey não consegue usar as unidades de rede do macOS neste Mac.',
      userAction: 'Reinstale o Latchkey, na versão para o processador deste Mac.',
      helpdesk: (v = {}) => 'Não foi possível carregar o NetFS ou a biblioteca do sistema' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. A parte nativa do Latchkey falta, foi compilada para outro processador ou não está assinada como o resto.',
    },
    'LK-5422': {
      summary: 'O macOS não deixa o Latchkey usar volumes de rede.',
      userAction: 'Abra Definições do Sistema > Privacidade e segurança > Ficheiros e pastas, permita os volumes de rede ao Latchkey e tente novamente.',
      helpdesk: (v = {}) => 'Os programas do Latchkey recebem EPERM' + (given(v.path) ? ' em ' + text(v.path) : '') + '. Um perfil pode permiti-lo a todos (PPPC, SystemPolicyNetworkVolumes). A própria unidade pode funcionar no Finder.',
    },
    'LK-5423': {
      summary: 'O macOS só abre o Latchkey ao iniciar sessão depois de o autorizar.',
      userAction: 'Abra Definições do Sistema > Geral > Itens de início de sessão e extensões e ative o Latchkey.',
      helpdesk: 'O SMAppService indica “requires approval”: o utilizador desativou o item de início de sessão ou ainda não o permitiu. Um perfil pode permiti-lo (com.apple.servicemanagement).',
    },
    'LK-5424': {
      summary: 'O macOS não encontra o Latchkey como aplicação a abrir ao iniciar sessão.',
      userAction: 'Mova o Latchkey para a pasta Aplicações, abra-o a partir daí e tente novamente.',
      helpdesk: 'O SMAppService indica “not found”: a aplicação está a ser executada a partir de uma imagem de disco, não está assinada ou foi movida durante a execução.',
    },
    'LK-6001': {
      summary: (v = {}) => 'O departamento de informática não permite isto' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'Se precisar, pergunte ao suporte técnico.',
      helpdesk: (v = {}) => 'Uma política neste computador proíbe-o' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
    },
    'LK-6002': {
      summary: 'Não é possível ler as definições do departamento de informática para a página Web deste servidor.',
      userAction: 'Contacte o suporte técnico. Não fez nada de errado.',
      helpdesk: (v = {}) => 'A política' + (given(v.by) ? ' ' + text(v.by) : '') + ' ou uma receita nela contida está danificada: verifique-a com recipe.schema.json. Enquanto não puder ser lida, o Latchkey não recorre à sua própria receita, que pode permitir mais.',
    },
    'LK-6003': {
      summary: (v = {}) => 'O departamento de informática definiu a que servidor este computador se liga' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Use esse endereço. Se precisar de outro servidor, pergunte ao suporte técnico.',
      helpdesk: (v = {}) => 'A política fixa o servidor' + (given(v.path) ? ' (' + text(v.path) + ', platform.address)' : '') + '. Nada foi enviado para o outro endereço.',
    },
    'LK-6004': {
      summary: (v = {}) => 'Não é possível ler as regras do departamento de informática' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + ', por isso não é possível configurar nada de novo.',
      userAction: 'Contacte o suporte técnico. As unidades já configuradas continuam a funcionar.',
      helpdesk: (v = {}) => 'A política está danificada, ilegível ou pode ser alterada por pessoas de fora da informática' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '. Pode fixar um servidor. “latchkey policy” diz mais.',
    },
    'LK-6005': {
      summary: (v = {}) => 'O departamento de informática permite uma só unidade neste computador' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Use a unidade que tem ou remova-a primeiro.',
      helpdesk: (v = {}) => 'A política moreDrives não permite uma segunda unidade' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '.',
    },
    'LK-1001': {
      summary: (v = {}) => 'Este não é um endereço que o Latchkey possa usar' + (given(v.address) ? ': ' + text(v.address) : '') + '.',
      userAction: 'Introduza o endereço Web que usa no navegador, por exemplo company.netexplorer.pro.',
      helpdesk: 'Dê ao utilizador o endereço que o pessoal usa no navegador. Pode conter um caminho, mas não um nome de utilizador nem uma palavra-passe.',
    },
    'LK-1002': {
      summary: (v = {}) => 'O endereço' + (given(v.host) ? ' de ' + text(v.host) : '') + ' começa por http://, o que exporia a sua palavra-passe na rede.',
      userAction: 'Use o endereço que começa por https://.',
      helpdesk: 'O http simples só é aceite para o próprio computador. O servidor tem de estar acessível por https.',
    },
    'LK-1003': {
      summary: (v = {}) => 'O nome da palavra-passe de aplicação é demasiado longo' + (given(v.limit) ? ': no máximo, ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' carácter', 'many': () => number(v.limit) + ' caracteres', 'other': () => number(v.limit) + ' caracteres' }) : '') + '.',
      userAction: 'Escolha um nome mais curto ou deixe o campo vazio e o Latchkey escolhe um.',
      helpdesk: (v = {}) => 'O servidor limita o comprimento destes nomes' + (given(v.limit) ? ' a ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' carácter', 'many': () => number(v.limit) + ' caracteres', 'other': () => number(v.limit) + ' caracteres' }) : '') + '.',
    },
    'LK-1004': {
      summary: 'Um nome está vazio ou contém caracteres que não podem ser usados.',
      userAction: 'Introduza-o novamente, sem quebras de linha nem teclas especiais.',
      helpdesk: (v = {}) => 'O nome de utilizador, o nome da palavra-passe de aplicação e o nome da unidade têm de ter pelo menos um carácter e nenhum carácter de controlo. O texto colado traz frequentemente alguns.' + (given(v.what) ? ' O problema é: ' + text(v.what) + '.' : ''),
    },
    'LK-1005': {
      summary: (v = {}) => 'A unidade não pode ter este nome' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Escolha um nome sem / e que não comece por um ponto.',
      helpdesk: 'O nome torna-se nome de uma pasta: sem barra, sem ponto inicial e não demasiado longo.',
    },
    'LK-1006': {
      summary: (v = {}) => 'Já tem uma unidade com este nome' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Escolha outro nome ou remova primeiro a unidade existente.',
      helpdesk: 'Os nomes das unidades são únicos num computador; maiúsculas e minúsculas contam como iguais.',
    },
    'LK-1007': {
      summary: 'O Latchkey tinha outra pergunta, mas não havia mais respostas.',
      userAction: 'Inicie-o num terminal ou dê cada resposta na sua própria linha: palavra-passe, método (se houver escolha), código.',
      helpdesk: 'A entrada padrão terminou demasiado cedo. A ordem é: palavra-passe, id do método se forem oferecidos vários, código.',
    },
    'LK-1008': {
      summary: 'Não é claro a que unidade se refere.',
      userAction: (v = {}) => 'Indique uma das suas unidades' + (given(v.labels) ? ': ' + text(v.labels) : '') + '.',
      helpdesk: 'Não há nenhuma unidade com esse nome ou id, ou há várias e nenhuma foi indicada.',
    },
    'LK-1009': {
      summary: 'O Latchkey já está a configurar ou a remover uma unidade.',
      userAction: 'Espere que termine, ou cancele essa operação, e tente novamente.',
      helpdesk: (v = {}) => 'Outro Latchkey deste utilizador está a trabalhar' + (given(v.name) ? ' (processo ' + text(v.name) + ')' : '') + '; só um de cada vez pode alterar unidades.',
    },
    'LK-1014': {
      summary: (v = {}) => 'Uma configuração anterior ainda não está concluída' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Volte a ligar essa unidade para a concluir ou remova-a para a anular.',
      helpdesk: 'O estado indica porque está à espera. Uma configuração tem de ser concluída ou anulada antes de começar a seguinte.',
    },
    'LK-1015': {
      summary: (v = {}) => 'Não é possível ler o ficheiro com o certificado da sua organização' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Verifique o caminho ou peça o ficheiro ao suporte técnico.',
      helpdesk: 'Tem de ser um ficheiro PEM com pelo menos um certificado de CA, que o utilizador possa ler.',
    },
    'LK-1016': {
      summary: (v = {}) => 'A sua conta não tem essa palavra-passe de aplicação' + (given(v.id) ? ': ' + text(v.id) : '') + '.',
      userAction: 'Volte a ver a lista: pode já ter sido eliminada.',
      helpdesk: 'O id não está na lista das palavras-passe de aplicação da conta.',
    },
    'LK-1017': {
      summary: (v = {}) => 'O Latchkey não compreende este comando' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'Veja latchkey --help.',
      helpdesk: 'Uma opção, um comando ou um valor é desconhecido, falta ou não é esperado. As palavras-passe nunca são aceites na linha de comandos.',
    },
    'LK-1018': {
      summary: (v = {}) => 'Não há unidade para isto' + (given(v.label) ? ': ' + text(v.label) : '') + '.',
      userAction: 'Esta palavra-passe de aplicação é para outra aplicação. Abra antes essa aplicação.',
      helpdesk: 'Uma ligação de aplicação não tem pasta para abrir nem para ligar. Pode ser renovada, copiada uma vez (hand-over) e removida.',
    },
    'LK-1019': {
      summary: (v = {}) => 'As palavras-passe de aplicação deste servidor' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' não funcionam para unidades.',
      userAction: 'Abra o OneDrive e o SharePoint como habitualmente, com a sua conta profissional ou escolar. Escolha “Para outra aplicação” só para um scanner ou uma aplicação que envia e-mails.',
      helpdesk: 'O SharePoint e o OneDrive recusam o início de sessão antigo desde maio de 2026. A única utilização que resta às palavras-passe de aplicação do Microsoft 365 é SMTP AUTH. Num terminal: setup --platform microsoft365 --application NAME --for sending-mail.',
    },
    'LK-2402': {
      summary: 'As palavras-passe de aplicação do Microsoft 365 já não funcionam para isto.',
      userAction: 'Inicie sessão como habitualmente, com a sua conta profissional ou escolar. Só um scanner ou uma aplicação que envia e-mails ainda pode usar uma. Nada foi criado.',
      helpdesk: 'O Exchange Online recusa palavras-passe para EWS, IMAP, POP, ActiveSync e MAPI desde o fim de 2022; o SharePoint e o OneDrive recusam o início de sessão antigo desde maio de 2026. Resta SMTP AUTH (--for sending-mail), desativado por predefinição a partir do fim de dezembro de 2026.',
    },
    'LK-2403': {
      summary: 'O Latchkey precisa de saber para que é a palavra-passe de aplicação do Microsoft 365.',
      userAction: 'Acrescente para que é: --for sending-mail é a única utilização que a Microsoft deixou. Para tudo o resto, inicie sessão como habitualmente.',
      helpdesk: 'Num terminal, o Latchkey pergunta. Sem terminal, precisa de --for: quase todas as utilizações estão fechadas e o Latchkey não cria uma palavra-passe que não funciona.',
    },
    'LK-1025': {
      summary: (v = {}) => 'O Latchkey foi iniciado de uma forma que deixaria outros programas escutar' + (given(v.switch) ? ': ' + text(v.switch) : '') + '. Assim não é iniciado.',
      userAction: 'Inicie o Latchkey a partir das suas aplicações. Se vir a mesma mensagem, contacte o suporte técnico.',
      helpdesk: (v = {}) => 'Um atalho, uma entrada de arranque automático ou um programa acrescenta uma opção de depuração' + (given(v.switch) ? ' (' + text(v.switch) + ')' : '') + '. Remova-a: o Latchkey distribuído recusa opções que expõem as suas páginas, a sua memória ou as suas ligações.',
    },
    'LK-1026': {
      summary: (v = {}) => 'Não é claro a que utilizador se refere' + (given(v.user) ? ': ' + text(v.user) : '') + '.',
      userAction: (v = {}) => 'Indique o nome, o login ou o e-mail do utilizador exatamente como está no servidor' + (given(v.users) ? '. Encontrados: ' + text(v.users) : '') + '.',
      helpdesk: 'Nenhum utilizador tem exatamente esse nome, login ou e-mail, ou vários o têm. Também não se encontram os utilizadores que ninguém pode procurar.',
    },
    'LK-1027': {
      summary: (v = {}) => 'O motivo é demasiado longo' + (given(v.limit) ? ': no máximo, ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' carácter', 'many': () => number(v.limit) + ' caracteres', 'other': () => number(v.limit) + ' caracteres' }) : '') + '.',
      userAction: 'Encurte-o. Basta um número de pedido.',
      helpdesk: 'Os motivos são escritos no registo e enviados ao servidor com o pedido; por isso o seu comprimento é limitado.',
    },
    'LK-7017': {
      summary: (v = {}) => 'Algo se perderia.' + (given(v.programs) ? ' Há programas com ficheiros abertos ' + (given(v.labels) ? 'em ' + text(v.labels) : 'nas suas unidades') + ': ' + text(v.programs) + '.' : '') + (given(v.files) ? ' O Latchkey tem cópias de ficheiros que não foi possível guardar: ' + text(v.files) + '.' : ''),
      userAction: 'Guarde o seu trabalho e feche primeiro estes ficheiros. Pode guardar as cópias em “Unidades”, na janela do Latchkey.',
      helpdesk: 'As unidades ainda estão ligadas. Com --force (uma unidade) ou --yes (todas) num terminal, ou após uma pergunta na janela, o Latchkey desliga-as mesmo assim.',
    },
    'LK-7030': {
      summary: (v = {}) => 'Essa pasta não existe no servidor' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Verifique se está bem escrita ou não indique a pasta para ter todos os seus ficheiros.',
      helpdesk: (v = {}) => 'Um pedido WebDAV da pasta' + (given(v.host) ? ' em ' + text(v.host) : '') + ' teve a resposta 404 e a pasta superior não a lista. Uma palavra-passe de aplicação criada para esta tentativa já foi eliminada.',
    },
    'LK-7033': {
      summary: (v = {}) => 'Isto é uma unidade' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '. A palavra-passe de aplicação não pode ser usada para mais nada.',
      userAction: 'Crie uma palavra-passe de aplicação à parte: no Latchkey, escolha “Para outra aplicação”.',
      helpdesk: 'Uma palavra-passe por aplicação: só uma ligação de aplicação pode ser entregue (hand-over). Num terminal: latchkey setup --application NAME.',
    },
    'LK-2001': {
      summary: (v = {}) => 'Nome de utilizador ou palavra-passe errados' + (given(v.host) ? ' para ' + text(v.host) : '') + '.',
      userAction: 'Verifique o que escreveu. Pode testar primeiro a palavra-passe de início de sessão no navegador. Várias palavras-passe erradas podem levar ao bloqueio de todo o seu escritório.',
      helpdesk: (v = {}) => 'Verifique o nome de utilizador' + (given(v.user) ? ' (' + text(v.user) + ')' : '') + ' e, se for preciso, reponha a palavra-passe. Onde é pedida a palavra-passe de início de sessão, uma palavra-passe de aplicação não serve.' + (given(v.login) ? ' Aqui era necessária uma palavra-passe de aplicação de ' + text(v.login) + '.' : ''),
    },
    'LK-2002': {
      summary: 'A sua conta precisa de um segundo passo ao iniciar sessão, e ainda não há nenhum configurado.',
      userAction: (v = {}) => 'Inicie sessão' + (given(v.host) ? ' em ' + text(v.host) : '') + ' uma vez no navegador e siga as instruções; depois, recomece.',
      helpdesk: 'Este utilizador precisa de um segundo fator. Só pode ser registado no próximo início de sessão na Web.',
    },
    'LK-2003': {
      summary: (v = {}) => 'A sua conta usa o início de sessão da sua organização' + (given(v.provider) ? ' (' + text(v.provider) + ')' : '') + '.',
      userAction: 'Inicie sessão com o navegador. Se o Latchkey não oferecer essa opção, peça ao suporte técnico que a configure.',
      helpdesk: (v = {}) => 'Esta conta não tem palavra-passe no servidor: inicia sessão com SSO' + (given(v.provider) ? ' (' + text(v.provider) + ')' : '') + '. Registe lá o Latchkey como aplicação OAuth e coloque o client id na política.',
    },
    'LK-2004': {
      summary: 'O servidor não permite iniciar sessão a partir desta rede.',
      userAction: 'Ligue-se à rede do escritório ou à VPN e tente novamente.',
      helpdesk: 'A política de acesso deste utilizador ou grupo limita os endereços IP.',
    },
    'LK-2005': {
      summary: (v = {}) => 'O servidor não permite iniciar sessão a esta hora' + (given(v.until) ? '; volta a permitir em ' + moment(v.until) : '') + '.',
      userAction: 'Tente novamente no horário que a sua organização permite.',
      helpdesk: 'A política de acesso deste utilizador ou grupo limita o horário. Verifique também o fuso horário.',
    },
    'LK-2006': {
      summary: 'O servidor não lhe permite iniciar sessão com aplicações como esta.',
      userAction: 'Crie a palavra-passe de aplicação na página Web do servidor, se o Latchkey o oferecer, ou peça ao suporte técnico que o permita.',
      helpdesk: 'A política de acesso deste utilizador ou grupo limita os tipos de cliente. Permita o acesso por API e WebDAV.',
    },
    'LK-2007': {
      summary: (v = {}) => 'O servidor bloqueou toda a sua rede após demasiadas palavras-passe erradas' + (given(v.retryAfterS) ? '; tente novamente dentro de ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Espere antes de tentar novamente. Os seus colegas de escritório também estão bloqueados.',
      helpdesk: 'Encontre o programa com uma palavra-passe antiga (muitas vezes uma unidade mapeada ou um telemóvel) e pare-o; depois, espere ou levante o bloqueio no servidor.',
    },
    'LK-2008': {
      summary: 'A sua sessão terminou antes de o trabalho estar concluído.',
      userAction: 'Recomece e volte a iniciar sessão.',
      helpdesk: 'O token do servidor expirou ou foi retirado. Se acontecer sempre, compare os relógios do computador e do servidor.',
    },
    'LK-2009': {
      summary: 'O servidor recusou o início de sessão por um motivo que o Latchkey não reconhece.',
      userAction: 'Inicie sessão com o navegador: aí pode descobrir mais.',
      helpdesk: (v = {}) => 'Verifique o estado do utilizador e a política de acesso no servidor.' + (given(v.status) ? ' Respondeu com o estado ' + text(v.status) + '.' : '') + (given(v.rule) ? ' Regra: ' + text(v.rule) + '.' : ''),
    },
    'LK-2010': {
      summary: (v = {}) => 'O início de sessão no navegador não foi concluído a tempo' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Recomece. Se a página não abriu, copie o link para um navegador neste computador.',
      helpdesk: 'Se o utilizador iniciou mesmo sessão, verifique para onde o navegador foi enviado a seguir: a resposta tem de chegar a 127.0.0.1 neste computador. Um proxy para endereços locais pode estar a impedi-lo.',
    },
    'LK-2014': {
      summary: (v = {}) => 'Foi outra pessoa que iniciou sessão no navegador' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + (given(v.user) ? ', e não ' + text(v.user) : '') + '.',
      userAction: 'Termine essa sessão no navegador, recomece e inicie sessão com o utilizador certo.',
      helpdesk: 'O navegador tinha uma sessão de outra conta. O acesso que lhe foi concedido foi revogado.',
    },
    'LK-2017': {
      summary: (v = {}) => 'Indicou que a conta que iniciou sessão não é sua' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + '.',
      userAction: 'Nada foi ligado e o Latchkey devolveu o acesso que tinha recebido. Recomece e inicie sessão com a sua conta.',
      helpdesk: 'Quem confirma um link de início de sessão decide que ficheiros ele abre. Se o utilizador não iniciou sessão com esta conta, outra pessoa tinha o link.',
    },
    'LK-2018': {
      summary: (v = {}) => 'O Latchkey não pôde perguntar a ninguém se esta é a conta certa' + (given(v.signedIn) ? ': ' + text(v.signedIn) : '') + '.',
      userAction: 'Se for, recomece com --user e este nome. Um endereço de e-mail não basta. O Latchkey devolveu o acesso que tinha recebido.',
      helpdesk: 'Quem confirma um link de início de sessão decide que ficheiros ele abre. Sem ninguém no terminal (--json, sem terminal), o Latchkey só liga uma conta indicada com --user, pelo nome de início de sessão ou pelo id de utilizador: muitas vezes, qualquer pessoa pode dar à sua conta um endereço de e-mail à escolha.',
    },
    'LK-2019': {
      summary: (v = {}) => 'A sua sessão pode ainda estar iniciada no servidor' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': o Latchkey foi parado antes de poder ler a resposta.',
      userAction: 'A sessão termina por si dentro de pouco tempo. Para ter a certeza, verifique no servidor os dispositivos com sessão iniciada e termine os que não reconhecer.',
      helpdesk: 'O servidor pode ter uma sessão ou um token cujo valor ninguém tem. Não pode ser usado e nenhum programa o pode terminar.',
    },
    'LK-2020': {
      summary: (v = {}) => 'A sua conta não é de administrador' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Inicie sessão com uma conta de administrador. Se a sua devia sê-lo, pergunte a quem gere o servidor.',
      helpdesk: 'O servidor respondeu 403 a um pedido sobre outros utilizadores: a conta nunca teve esse direito ou acaba de o perder. O que foi eliminado antes continua eliminado.',
    },
    'LK-2021': {
      summary: (v = {}) => 'O departamento de informática está a retirar o Latchkey deste computador, e uma das suas palavras-passe de aplicação ainda está no servidor' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Só o próprio utilizador a pode mandar eliminar: para isso é preciso iniciar sessão.',
      userAction: 'Inicie sessão uma vez e o Latchkey elimina-a. Se já não conseguir iniciar sessão, peça ao suporte técnico que a elimine.',
      helpdesk: 'Em alternativa, um administrador do servidor pode eliminar a palavra-passe de aplicação. Com a regra keepRefreshToken, definida antes de configurar as unidades, aqui não é preciso iniciar sessão.',
    },
    'LK-2201': {
      summary: (v = {}) => 'O início de sessão foi recusado no navegador' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Recomece e permita que o Latchkey use a sua conta quando a página perguntar.',
      helpdesk: 'O utilizador, ou uma regra no servidor, não deu o consentimento. O servidor respondeu com access_denied.',
    },
    'LK-2202': {
      summary: (v = {}) => 'O servidor não aceita o início de sessão do Latchkey no navegador' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Contacte o suporte técnico. O problema não está na sua conta.',
      helpdesk: (v = {}) => 'Verifique a aplicação OAuth no servidor: tipo Client, client id igual ao da política, callback http://127.0.0.1/callback com qualquer porta, PKCE, scopes.' + (given(v.reason) ? ' Respondeu ' + text(v.reason) + '.' : ''),
    },
    'LK-2203': {
      summary: (v = {}) => 'O início de sessão no navegador não está configurado para este servidor' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Inicie sessão com o nome de utilizador e a palavra-passe ou peça ao suporte técnico que o configure.',
      helpdesk: 'Coloque o client id da aplicação OAuth na política (oauth.clientId) ou nas definições.',
    },
    'LK-2401': {
      summary: (v = {}) => 'O Latchkey não recebeu a tempo uma palavra-passe de aplicação da página' + (given(v.host) ? ' de ' + text(v.host) : '') + '.',
      userAction: (v = {}) => 'Recomece. Se a página já tiver criado uma, elimine-a aí' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'O Latchkey fecha a página após 20 minutos e não guarda nada dela. Não pode saber se a página criou uma palavra-passe de aplicação que ninguém usa.',
    },
    'LK-2011': {
      summary: (v = {}) => 'Esta é a sua palavra-passe de início de sessão; a unidade precisa de uma palavra-passe de aplicação' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Crie uma palavra-passe de aplicação nas suas definições de segurança no servidor e introduza essa.',
      helpdesk: 'O WebDAV recusa a palavra-passe de início de sessão de contas com um segundo fator (PasswordLoginForbidden). Uma palavra-passe de aplicação funciona.',
    },
    'LK-2012': {
      summary: (v = {}) => 'O servidor recusou o início de sessão sem dizer como iniciar sessão' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Pergunte ao suporte técnico se a sua conta está desativada ou se precisa de outra forma de iniciar sessão.',
      helpdesk: 'Respondeu 401 sem WWW-Authenticate: a conta está desativada, precisa de um segundo fator ou responde um gateway que está à frente. O registo tem o pedido.',
    },
    'LK-2013': {
      summary: (v = {}) => 'A sua conta não tem permissão para isto' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Peça ao suporte técnico que lhe permita unidades de rede e palavras-passe de aplicação.',
      helpdesk: 'O servidor respondeu 403: direitos do utilizador ou do grupo, uma regra de acesso a ficheiros ou uma palavra-passe de aplicação sem acesso a ficheiros.',
    },
    'LK-2015': {
      summary: (v = {}) => 'A palavra-passe só por si não basta para iniciar sessão aqui' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Inicie sessão com o navegador: ele pede tudo o que é necessário.',
      helpdesk: (v = {}) => 'O Nextcloud recusou a palavra-passe certa' + (given(v.user) ? ' de ' + text(v.user) : '') + ': a conta tem um segundo fator, está desativada ou inicia sessão noutro local (401/997 sem WWW-Authenticate, PasswordLoginForbidden). Nada foi criado.',
    },
    'LK-2016': {
      summary: (v = {}) => 'Esta já é uma palavra-passe de aplicação, não a sua palavra-passe de início de sessão' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Introduza a sua palavra-passe de início de sessão, inicie sessão com o navegador ou escolha “Tenho uma palavra-passe de aplicação”.',
      helpdesk: 'O servidor não cria uma palavra-passe de aplicação a partir de outra (403). A que foi introduzida continua a funcionar para aquilo para que foi criada.',
    },
    'LK-2101': {
      summary: (v = {}) => 'Código errado.' + (given(v.attemptsLeft) ? ' ' + plural(v.attemptsLeft, 0, { 'one': () => 'Resta ' + number(v.attemptsLeft) + ' tentativa.', 'many': () => 'Restam ' + number(v.attemptsLeft) + ' tentativas.', 'other': () => 'Restam ' + number(v.attemptsLeft) + ' tentativas.' }) : ''),
      userAction: 'Espere pelo próximo código na sua aplicação, ou peça um novo, e introduza-o.',
      helpdesk: 'Com uma aplicação de autenticação: o relógio do telemóvel está certo e a entrada é a desta conta? Cada código funciona uma vez.',
    },
    'LK-2102': {
      summary: 'O tempo para introduzir o código terminou.',
      userAction: 'Recomece e introduza o código logo que o receber.',
      helpdesk: 'O pedido de verificação do servidor expirou. Se os códigos chegarem tarde, sugira outro método.',
    },
    'LK-2103': {
      summary: (v = {}) => 'Os códigos estão bloqueados após demasiadas tentativas erradas' + (given(v.until) ? ' até ' + moment(v.until) : '') + '.',
      userAction: (v = {}) => 'Espere' + (given(v.until) ? ' até ' + moment(v.until) : '') + ' e recomece.',
      helpdesk: (v = {}) => 'O servidor levanta o bloqueio por si' + (given(v.until) ? ' em ' + moment(v.until) : '') + '; um administrador pode talvez levantá-lo mais cedo.',
    },
    'LK-2104': {
      summary: (v = {}) => 'Acabou de ser enviado um código' + (given(v.retryAfterS) ? '; pode receber um novo dentro de ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Procure a mensagem que foi enviada ou espere um pouco.',
      helpdesk: (v = {}) => 'O servidor limita a frequência com que envia códigos' + (given(v.retryAfterS) ? ': o próximo dentro de ' + wait(v.retryAfterS) : '') + '.',
    },
    'LK-2105': {
      summary: (v = {}) => 'O servidor pede um segundo passo que o Latchkey não suporta' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Adicione na sua conta uma aplicação de autenticação, SMS ou e-mail como segundo passo.',
      helpdesk: (v = {}) => 'O Latchkey suporta otp, sms, email e yubikey.' + (given(v.name) ? ' Oferecido: ' + text(v.name) + '.' : ''),
    },
    'LK-2106': {
      summary: (v = {}) => 'O método que escolheu não é um dos oferecidos' + (given(v.offered) ? ': ' + text(v.offered) : '') + '.',
      userAction: 'Escolha um dos métodos oferecidos.',
      helpdesk: 'A resposta tem de ser o id de um método oferecido: otp, sms, email ou yubikey.',
    },
    'LK-2107': {
      summary: 'Isto não pode ser um código: está vazio ou é demasiado longo.',
      userAction: 'Introduza o código exatamente como o vê.',
      helpdesk: 'Nada foi enviado para o servidor, por isso não conta como tentativa.',
    },
    'LK-3001': {
      summary: (v = {}) => 'Este endereço não foi encontrado' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Verifique se está bem escrito e se tem ligação à Internet.',
      helpdesk: (v = {}) => 'O nome não é resolvido' + (given(v.host) ? ': ' + text(v.host) : '') + '. Verifique o DNS, a VPN e o proxy deste computador.',
    },
    'LK-3002': {
      summary: (v = {}) => 'O servidor está inacessível' + (given(v.host) ? ': ' + text(v.host) : '') + '.',
      userAction: 'Verifique a sua ligação à Internet ou a VPN e tente novamente.',
      helpdesk: (v = {}) => 'Ligação recusada ou sem rota' + (given(v.host) ? ' para ' + text(v.host) : '') + ': firewall, porta errada, proxy ou um serviço parado.',
    },
    'LK-3003': {
      summary: (v = {}) => 'O servidor não respondeu a tempo' + (given(v.host) ? (given(v.seconds) ? ' (' + text(v.host) + ', ' + wait(v.seconds) + ')' : '') : '') + '.',
      userAction: 'Tente novamente dentro de alguns minutos.',
      helpdesk: (v = {}) => 'A ligação foi estabelecida, mas não chegou resposta' + (given(v.host) ? ' de ' + text(v.host) : '') + '. Verifique a carga, o proxy e os dispositivos de inspeção no caminho.',
    },
    'LK-3004': {
      summary: (v = {}) => 'A ligação ao servidor perdeu-se' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Tente novamente. Se estiver em Wi-Fi ou VPN, verifique se a ligação é estável.',
      helpdesk: (v = {}) => 'A ligação terminou a meio de uma resposta' + (given(v.host) ? ' de ' + text(v.host) : '') + '.',
    },
    'LK-3005': {
      summary: (v = {}) => 'Este computador não sabe quem emitiu o certificado do servidor' + (given(v.issuer) ? ' (' + text(v.issuer) + ')' : '') + '. A sua palavra-passe não foi enviada.',
      userAction: 'Não continue. Pergunte ao suporte técnico se isto é normal na sua rede.',
      helpdesk: (v = {}) => 'Uma CA privada ou um proxy que inspeciona TLS' + (given(v.issuer) ? ': ' + text(v.issuer) : '') + '. Instale o certificado dela no repositório do sistema ou forneça-o como ficheiro PEM.',
    },
    'LK-3006': {
      summary: (v = {}) => 'O certificado do servidor não é válido hoje' + (given(v.until) ? ' (até ' + moment(v.until) + ')' : '') + '. A sua palavra-passe não foi enviada.',
      userAction: 'Verifique a data e a hora do computador e tente novamente.',
      helpdesk: (v = {}) => 'O certificado' + (given(v.host) ? ' de ' + text(v.host) : '') + ' expirou ou ainda não é válido, ou o relógio deste computador está errado.',
    },
    'LK-3007': {
      summary: (v = {}) => 'O certificado pertence a um servidor diferente do que pediu' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. A sua palavra-passe não foi enviada.',
      userAction: 'Verifique o endereço. Se estiver certo, não continue e contacte o suporte técnico.',
      helpdesk: (v = {}) => 'O certificado não contém o nome do servidor' + (given(v.host) ? ' ' + text(v.host) : '') + '.',
    },
    'LK-3008': {
      summary: (v = {}) => 'O servidor redireciona o Latchkey para outro endereço' + (given(v.to) ? ': ' + text(v.to) : '') + '. A sua palavra-passe não foi enviada para lá.',
      userAction: 'Se reconhece esse endereço, recomece com ele.',
      helpdesk: 'Os redirecionamentos nunca são seguidos com credenciais. Forneça o endereço final ou procure um portal ou proxy pelo meio.',
    },
    'LK-3009': {
      summary: 'A resposta do servidor é muito maior do que devia ser.',
      userAction: 'Verifique o endereço e depois contacte o suporte técnico.',
      helpdesk: (v = {}) => 'A resposta ultrapassou o limite' + (given(v.limit) ? ' de ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' byte', 'many': () => number(v.limit) + ' bytes', 'other': () => number(v.limit) + ' bytes' }) : '') + ' e foi rejeitada. É o servidor certo ou um portal pelo meio?',
    },
    'LK-3010': {
      summary: 'O Latchkey não compreende a resposta do servidor.',
      userAction: 'Tente novamente mais tarde. Se continuar a acontecer, contacte o suporte técnico.',
      helpdesk: 'A resposta não é a que a interface do servidor promete: outra versão, ou um portal ou proxy pelo meio. O registo tem o pedido.',
    },
    'LK-3011': {
      summary: (v = {}) => 'O Latchkey não pode usar o servidor neste endereço' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.' + (given(v.found) ? ' Identifica-se como “' + text(v.found) + '”.' : ''),
      userAction: 'Verifique o endereço: é o que usa no navegador.',
      helpdesk: 'O Latchkey procura NetExplorer (/api/publicconfig), Nextcloud e ownCloud (/status.php) e WebDAV (OPTIONS, ou PROPFIND com 207 ou um 401 para Basic ou Digest); quando só é indicado um host, também nos caminhos habituais. Indique o endereço WebDAV completo.',
    },
    'LK-3012': {
      summary: (v = {}) => 'O servidor tem um problema interno' + (given(v.status) ? ' (erro ' + text(v.status) + ')' : '') + '.',
      userAction: 'Tente novamente dentro de alguns minutos.',
      helpdesk: (v = {}) => 'O servidor respondeu com um erro interno' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + '; consulte o registo ou a página de estado dele.',
    },
    'LK-3013': {
      summary: (v = {}) => 'O servidor está em manutenção ou sobrecarregado' + (given(v.retryAfterS) ? '; tente novamente dentro de ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Espere um pouco e tente novamente.',
      helpdesk: 'O servidor responde 503: manutenção ou sobrecarga.',
    },
    'LK-3014': {
      summary: (v = {}) => 'O proxy da sua rede não deixa passar o Latchkey' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Contacte o suporte técnico.',
      helpdesk: (v = {}) => 'O proxy recusa a ligação' + (given(v.host) ? ' a ' + text(v.host) : '') + '. Verifique HTTPS_PROXY e NO_PROXY, e se ele pede credenciais.',
    },
    'LK-3015': {
      summary: (v = {}) => 'O servidor deu uma resposta que não faz sentido aqui' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + '.',
      userAction: 'Tente novamente. Se continuar a acontecer, contacte o suporte técnico.',
      helpdesk: (v = {}) => 'Estado inesperado' + (given(v.status) ? ' ' + text(v.status) : '') + '; o registo neste computador tem o pedido.',
    },
    'LK-3016': {
      summary: (v = {}) => 'Algo entre si e o servidor responde em vez dele' + (given(v.to) ? ' e redireciona para ' + text(v.to) : '') + '. Nada foi enviado para lá.',
      userAction: 'Abra o navegador e inicie primeiro sessão na rede ou no portal (Wi-Fi de convidados, hotel, portal da empresa). Depois, tente novamente.',
      helpdesk: (v = {}) => 'Um portal cativo ou um gateway de início de sessão à frente do servidor' + (given(v.to) ? ': os pedidos são redirecionados para ' + text(v.to) : '') + '. Os programas têm de chegar à API e ao WebDAV do servidor sem ele.',
    },
    'LK-3025': {
      summary: (v = {}) => 'Este endereço' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' redireciona para outro, onde está o servidor' + (given(v.to) ? ': ' + text(v.to) : '') + '. Nada foi enviado para lá.',
      userAction: 'Se reconhece esse endereço, use-o.',
      helpdesk: (v = {}) => 'Os redirecionamentos para outro nome ou outra porta não são seguidos em silêncio: introduza o outro endereço' + (given(v.to) ? ' (' + text(v.to) + ')' : '') + ', aqui ou na política. O Latchkey verificou-o sem credenciais.',
    },
    'LK-3026': {
      summary: (v = {}) => 'O proxy da sua rede pede um início de sessão a que o Latchkey não pode responder' + (given(v.schemes) ? ' (' + text(v.schemes) + ')' : '') + '.',
      userAction: 'Peça ao suporte técnico que deixe passar o Latchkey sem ele.',
      helpdesk: (v = {}) => (given(v.proxy) ? text(v.proxy) : 'O proxy') + ' responde 407' + (given(v.host) ? ' para ' + text(v.host) : '') + '. Isente este host da autenticação ou indique em HTTPS_PROXY um proxy deste computador que inicie sessão (Px, CNTLM).',
    },
    'LK-3017': {
      summary: (v = {}) => 'A cadeia de certificados do servidor está incompleta' + (given(v.issuer) ? ': falta o certificado de ' + text(v.issuer) : '') + '. A sua palavra-passe não foi enviada.',
      userAction: 'Não há nada de errado com o seu computador. Contacte o suporte técnico.',
      helpdesk: (v = {}) => 'O servidor' + (given(v.host) ? ' ' + text(v.host) : '') + ' não envia um certificado do emissor do seu' + (given(v.issuer) ? ', ' + text(v.issuer) : '') + '. Se for uma autoridade intermédia, o servidor tem de o enviar também (cadeia completa; os navegadores podem tê-lo de outro lado). Se for uma raiz, forneça essa como CA privada.',
    },
    'LK-3018': {
      summary: (v = {}) => 'O certificado do servidor indica o nome de uma forma que já não é aceite' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. A sua palavra-passe não foi enviada.',
      userAction: 'Não há nada de errado com o seu computador. Contacte o suporte técnico.',
      helpdesk: (v = {}) => 'O certificado' + (given(v.host) ? ' de ' + text(v.host) : '') + ' tem um common name, mas nenhum subjectAltName com um host. Peça uma nova emissão com um: os navegadores e as ferramentas de montagem também o recusam.',
    },
    'LK-3019': {
      summary: (v = {}) => 'O certificado do servidor é demasiado fraco: poderia ser falsificado' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. A sua palavra-passe não foi enviada.',
      userAction: 'Não há nada de errado com o seu computador. Contacte o suporte técnico.',
      helpdesk: (v = {}) => 'Um certificado da cadeia' + (given(v.host) ? ' de ' + text(v.host) : '') + ' tem uma chave RSA inferior a 2048 bits ou está assinado com SHA-1 ou MD5' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Peça uma nova emissão.',
    },
    'LK-3020': {
      summary: (v = {}) => 'O certificado do servidor foi emitido para outro fim' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. A sua palavra-passe não foi enviada.',
      userAction: 'Não continue. Contacte o suporte técnico.',
      helpdesk: (v = {}) => 'A cadeia' + (given(v.host) ? ' de ' + text(v.host) : '') + ' viola uma regra da própria autoridade' + (given(v.reason) ? ': ' + text(v.reason) : '') + ': restrições de nomes, finalidade, comprimento do caminho ou revogação. Tem de ser emitida por uma autoridade que o possa fazer, e para um servidor.',
    },
    'LK-3021': {
      summary: (v = {}) => 'O servidor só deixa entrar computadores que tenham o seu próprio certificado' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ', e o Latchkey não pode apresentar um.',
      userAction: 'Peça ao suporte técnico um endereço que funcione sem certificado.',
      helpdesk: (v = {}) => 'O servidor' + (given(v.host) ? ' ' + text(v.host) : '') + ' quer um certificado de cliente (mutual TLS). O Latchkey, o gvfs e o rclone iniciam sessão sem um: isente os caminhos da API e do WebDAV.',
    },
    'LK-3022': {
      summary: (v = {}) => 'Não foi possível acordar uma ligação segura com o servidor' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': não oferece nenhuma ou só uma desatualizada.',
      userAction: 'Verifique o endereço e a porta. Se estiverem certos, contacte o suporte técnico.',
      helpdesk: (v = {}) => 'O handshake TLS falha' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. É necessário TLS 1.2 ou mais recente com cifras atuais. “WRONG VERSION NUMBER” ou “PACKET LENGTH” significam que nesta porta responde algo que não é TLS.',
    },
    'LK-3023': {
      summary: (v = {}) => 'O servidor só fala HTTP/2' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ', e as unidades de rede precisam de HTTP/1.1.',
      userAction: 'Não há nada de errado com o seu computador. Contacte o suporte técnico.',
      helpdesk: (v = {}) => 'O servidor' + (given(v.host) ? ' ' + text(v.host) : '') + ' ou o proxy à frente dele recusa HTTP/1.1. Permita-o a par do HTTP/2: os clientes WebDAV de todos os sistemas usam-no.',
    },
    'LK-3024': {
      summary: (v = {}) => 'O servidor tem demasiados pedidos neste momento' + (given(v.retryAfterS) ? '; tente novamente dentro de ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Espere um momento e tente novamente. Não há nada de errado com a sua palavra-passe.',
      helpdesk: (v = {}) => 'Respondeu 429' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ': um limite de pedidos, no servidor ou num proxy à frente dele. O Latchkey esperou enquanto a espera foi curta.',
    },
    'LK-3101': {
      summary: (v = {}) => 'A sua conta atingiu o limite de palavras-passe de aplicação' + (given(v.limit) ? ' (' + text(v.limit) + ')' : '') + '.',
      userAction: 'Elimine uma que já não use e tente novamente.',
      helpdesk: (v = {}) => 'O servidor limita as palavras-passe de aplicação por utilizador' + (given(v.limit) ? ' a ' + text(v.limit) : '') + '. A lista mostra as que nunca foram usadas ou não o são há muito tempo.',
    },
    'LK-3102': {
      summary: (v = {}) => 'A sua conta já tem uma palavra-passe de aplicação com este nome' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Escolha outro nome ou deixe o campo vazio e o Latchkey escolhe um nome único.',
      helpdesk: 'Os nomes das palavras-passe de aplicação são únicos em cada conta.',
    },
    'LK-3103': {
      summary: (v = {}) => 'O servidor não aceita este nome para a palavra-passe de aplicação' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Escolha um nome mais simples ou deixe o campo vazio e o Latchkey escolhe um.',
      helpdesk: 'O servidor recusou o nome; a resposta está no registo neste computador.',
    },
    'LK-3104': {
      summary: 'A sua conta não pode criar palavras-passe de aplicação desta forma.',
      userAction: 'Experimente a página Web do servidor, se o Latchkey a oferecer. Se a página também não o permitir, peça ao suporte técnico que o permita.',
      helpdesk: 'As palavras-passe de aplicação estão desativadas para este utilizador, grupo ou servidor. Um administrador pode permiti-las.',
    },
    'LK-3105': {
      summary: 'O servidor criou uma palavra-passe de aplicação que não pode ser usada.',
      userAction: 'Tente novamente. Se continuar a acontecer, contacte o suporte técnico.',
      helpdesk: 'Veio vazia ou já expirada. Verifique app_credentials_ttl no servidor e os relógios.',
    },
    'LK-3106': {
      summary: (v = {}) => 'O servidor não tem nenhuma unidade de rede onde deveria haver uma' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Pergunte ao suporte técnico se as unidades de rede estão ativadas para si.',
      helpdesk: (v = {}) => 'Não há WebDAV no caminho esperado' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + ': opção da subscrição, direitos do utilizador ou outro caminho.',
    },
    'LK-3107': {
      summary: (v = {}) => 'A unidade de rede do servidor pede um tipo de início de sessão que não pode ser usado aqui' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.' + (given(v.mapper) ? ' ' + text(v.mapper) + ' não lhe pode responder.' : ''),
      userAction: (v = {}) => 'Contacte o suporte técnico.' + (given(v.other) ? ' A unidade pode ser ligada com ' + text(v.other) + '.' : ''),
      helpdesk: (v = {}) => 'O WebDAV tem de oferecer Basic sobre TLS ou Digest.' + (given(v.name) ? ' Oferece: ' + text(v.name) + '.' : '') + (given(v.mapper) ? ' ' + text(v.mapper) + ' só suporta Basic, e o servidor quer Digest.' : '') + (given(v.other) ? ' Use ' + text(v.other) + ': --mapper ' + text(v.other) + '.' : ''),
    },
    'LK-3108': {
      summary: (v = {}) => 'O servidor' + (given(v.host) ? ' ' + text(v.host) : '') + ' não disse se criou a palavra-passe de aplicação' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + '.',
      userAction: 'Não precisa de fazer nada: da próxima vez que for iniciado, o Latchkey volta a procurá-la e elimina-a.',
      helpdesk: (v = {}) => 'Se tiver de ser removida já, elimine' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + ' na lista de palavras-passe de aplicação da conta.',
    },
    'LK-3109': {
      summary: (v = {}) => 'O Latchkey não pode listar nem eliminar palavras-passe de aplicação neste tipo de servidor' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: (v = {}) => 'Veja-as no próprio servidor, no navegador' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'Só uma sessão no navegador pode listar aí as palavras-passe de aplicação. O Latchkey elimina as suas quando uma unidade é removida.',
    },
    'LK-3110': {
      summary: (v = {}) => 'A página no navegador' + (given(v.host) ? ' em ' + text(v.host) : '') + ' ainda pode ser confirmada' + (given(v.until) ? ' até ' + moment(v.until) : '') + '.',
      userAction: (v = {}) => 'Feche essa página. Se mesmo assim a confirmar, o Latchkey elimina a palavra-passe de aplicação' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + ' da próxima vez que for iniciado.',
      helpdesk: 'O Nextcloud mantém um pedido de palavra-passe de aplicação durante 20 minutos, e o pedido não pode ser retirado. Até lá, o Latchkey pergunta sempre que é iniciado e revoga o que tiver sido concedido.',
    },
    'LK-3111': {
      summary: (v = {}) => 'O servidor' + (given(v.host) ? ' ' + text(v.host) : '') + ' atribui a si próprio outro endereço' + (given(v.to) ? ': ' + text(v.to) : '') + '.',
      userAction: 'Confirme o endereço com o suporte técnico. Nada foi enviado para o outro.',
      helpdesk: (v = {}) => 'Atrás de um proxy, defina overwrite.cli.url, overwritehost e overwriteprotocol' + (given(v.to) ? ' para que não anuncie ' + text(v.to) : '') + '. O Latchkey não segue endereços anunciados com outra origem.',
    },
    'LK-3112': {
      summary: (v = {}) => 'Este servidor não oferece o início de sessão no navegador a outras aplicações' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Em vez disso, crie uma palavra-passe de aplicação no servidor e introduza-a no Latchkey.',
      helpdesk: 'O Login Flow v2 (POST /index.php/login/v2) não existe aí: outro produto ou desativado.',
    },
    'LK-3113': {
      summary: (v = {}) => 'O servidor não oferece esta forma de iniciar sessão' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Inicie sessão de outra forma.',
      helpdesk: 'As formas existentes dependem do servidor e, para algumas, da política deste computador.',
    },
    'LK-3114': {
      summary: (v = {}) => 'Pode existir no servidor' + (given(v.host) ? ' ' + text(v.host) : '') + ' uma palavra-passe de aplicação' + (given(v.name) ? ' “' + text(v.name) + '”' : '') + ' que o Latchkey nunca recebeu.',
      userAction: (v = {}) => 'Procure-a aí e, se a encontrar, elimine-a' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'O servidor mostra uma palavra-passe de aplicação uma só vez, e o Latchkey foi parado ou ficou sem ligação nesse momento. Ninguém a tem e nenhum programa a pode listar aí: só o utilizador, com a sessão iniciada no navegador.',
    },
    'LK-3115': {
      summary: (v = {}) => 'O servidor não deixa as aplicações criar palavras-passe de aplicação' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Crie-a manualmente na página Web do servidor: o Latchkey orienta cada passo e recolhe a palavra-passe de aplicação.',
      helpdesk: (v = {}) => 'A API para palavras-passe de aplicação está aí fechada ou em falta' + (given(v.status) ? ' (HTTP ' + text(v.status) + ')' : '') + '. A página não precisa dela; uma política pode torná-la a primeira opção (pages).',
    },
    'LK-3117': {
      summary: (v = {}) => 'O primeiro nível deste servidor' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' só contém pastas; não é possível guardar nada ao lado delas.' + (given(v.folders) ? ' São: ' + text(v.folders) + (given(v.more) ? ', …' : '') + '.' : ''),
      userAction: 'Escolha a pasta que a unidade deve mostrar.',
      helpdesk: (v = {}) => 'Espaços, bibliotecas ou partilhas: escolha um com --folder' + (given(v.folder) ? ' (por exemplo --folder ' + text(v.folder) + ')' : '') + ', ou --folder / para todos, sem lugar para ficheiros próprios.',
    },
    'LK-3119': {
      summary: (v = {}) => 'Já existe uma pasta com este nome' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Abra essa pasta ou escolha outro nome.',
      helpdesk: 'A pasta superior já lista uma com este nome, ou o servidor respondeu 405 a MKCOL. Alguns servidores não distinguem maiúsculas de minúsculas.',
    },
    'LK-3120': {
      summary: (v = {}) => 'O servidor não lhe permite criar uma pasta aqui' + (given(v.folder) ? ' (“' + text(v.folder) + '”)' : '') + '.',
      userAction: 'Crie-a noutra pasta ou use uma existente.',
      helpdesk: (v = {}) => 'O servidor recusou MKCOL' + (given(v.status) ? ' com o estado ' + text(v.status) : '') + (given(v.host) ? ' em ' + text(v.host) : '') + ': direitos do utilizador, uma raiz que só lista espaços ou bibliotecas, ou um servidor só de leitura.',
    },
    'LK-3121': {
      summary: (v = {}) => 'Uma pasta não pode ter este nome' + (given(v.folder) ? ': “' + text(v.folder) + '”' : '') + '.',
      userAction: 'Escolha um nome sem / nem \\ e sem espaços no início ou no fim.',
      helpdesk: 'O nome tem de ser uma parte de um endereço: sem barra nem barra invertida, sem quebra de linha, diferente de “.” e “..”, e no máximo com 255 caracteres.',
    },
    'LK-3122': {
      summary: (v = {}) => 'O Latchkey não pode gerir as palavras-passe de aplicação de outros utilizadores neste servidor' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: (v = {}) => 'Use a página do servidor: estão nas definições de segurança do utilizador' + (given(v.link) ? ': ' + text(v.link) : '') + '.',
      helpdesk: 'O Latchkey não conhece nenhuma forma para este tipo de servidor, as chamadas não existem lá, ou o servidor respondeu por outra conta que não a indicada. Nesse caso, nada é listado nem eliminado.',
    },
    'LK-3118': {
      summary: (v = {}) => 'O servidor não aceita a palavra-passe de aplicação que acabou de criar' + (given(v.label) ? ' para “' + text(v.label) + '”' : '') + '. Ainda nenhuma unidade funcionou com ela.',
      userAction: 'Tente novamente dentro de alguns minutos: alguns servidores demoram esse tempo. Se voltar a ser recusada, contacte o suporte técnico.',
      helpdesk: 'O WebDAV responde 401 a uma palavra-passe de aplicação que o servidor acabou de criar. Só fica ativa mais tarde, foi entretanto revogada, não é permitida para WebDAV, ou o WebDAV procura as contas noutro local.',
    },
    'LK-4001': {
      summary: 'Este computador não tem um porta-chaves onde o Latchkey possa guardar a palavra-passe de aplicação.',
      userAction: 'Inicie primeiro sessão no ambiente de trabalho. Se não ajudar, peça ao suporte técnico que instale um porta-chaves.',
      helpdesk: (v = {}) => 'Não há Secret Service no bus da sessão' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.' + (given(v.packages) ? ' Instale: ' + text(v.packages) + '.' : '') + ' Tem de ser executado na sessão do utilizador (gnome-keyring, KWallet, KeePassXC).',
    },
    'LK-4002': {
      summary: 'O seu porta-chaves está bloqueado.',
      userAction: 'Desbloqueie-o (a aplicação chama-se Palavras-passe e chaves) e tente novamente.',
      helpdesk: 'A coleção predefinida está bloqueada. Abre ao iniciar sessão quando a palavra-passe é igual à do utilizador; depois de uma reposição da palavra-passe, não abre.',
    },
    'LK-4003': {
      summary: 'O seu porta-chaves não guarda a palavra-passe de aplicação.',
      userAction: 'Reinicie o computador e tente novamente.',
      helpdesk: (v = {}) => 'O porta-chaves respondeu com um erro' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; está no registo neste computador. No Linux, verifique as permissões e o espaço livre da pasta do porta-chaves.',
    },
    'LK-4004': {
      summary: (v = {}) => 'O seu porta-chaves não respondeu' + (given(v.seconds) ? ' em ' + wait(v.seconds) : '') + '.',
      userAction: 'Procure uma janela que peça a palavra-passe do porta-chaves, responda e tente novamente.',
      helpdesk: 'O porta-chaves está bloqueado ou à espera de alguém. Reinicie a sessão do utilizador.',
    },
    'LK-4005': {
      summary: (v = {}) => 'A palavra-passe de aplicação já não está no seu porta-chaves' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Renove a palavra-passe de aplicação: terá de voltar a iniciar sessão e é criada uma nova.',
      helpdesk: 'O item foi eliminado, ou o porta-chaves foi substituído por um novo. A renovação cria uma nova palavra-passe de aplicação e revoga a que se perdeu.',
    },
    'LK-4006': {
      summary: (v = {}) => 'A palavra-passe de aplicação no seu porta-chaves foi criada para um servidor ou uma conta' + (given(v.login) ? (given(v.host) ? ' (' + text(v.login) + ' em ' + text(v.host) + ')' : '') : '') + ' que não correspondem ao que está agora na lista do Latchkey. Não foi enviada para lado nenhum.',
      userAction: 'Remova esta unidade ou aplicação no Latchkey e configure-a novamente. Se não alterou nada, contacte o suporte técnico.',
      helpdesk: (v = {}) => 'O ficheiro com as ligações, ou o diário ao lado dele, foi alterado à mão ou por outro programa: o servidor, a conta ou o ficheiro do certificado diferem do que está guardado com o segredo' + (given(v.address) ? (given(v.login) ? ' (' + text(v.address) + ', ' + text(v.login) + ')' : '') : '') + '. Descubra quem o alterou. A remoção não envia nenhum pedido; a palavra-passe de aplicação tem de ser eliminada à mão no servidor.',
    },
    'LK-4007': {
      summary: 'O seu porta-chaves perguntou se o Latchkey pode fazer isto, e a resposta foi não.',
      userAction: 'Tente novamente e permita-o na janela que o porta-chaves mostra.',
      helpdesk: 'O pedido do Secret Service foi fechado: alguém o fechou ou o ambiente de trabalho não o pôde mostrar. No KeePassXC, Settings, Secret Service Integration indica quando pergunta.',
    },
    'LK-4008': {
      summary: 'O seu porta-chaves quer fazer-lhe primeiro uma pergunta, mas o Latchkey estava a trabalhar em segundo plano.',
      userAction: 'Faça-o no Latchkey (ligar, renovar ou remover) e responda à pergunta do porta-chaves.',
      helpdesk: 'O Secret Service responde com um pedido, e o Latchkey só o mostra quando há alguém à espera. O KeePassXC não pergunta nada sem “Confirm when clients access or delete entries” (Settings, Secret Service Integration).',
    },
    'LK-5001': {
      summary: 'Falta a este computador o que é preciso para mostrar uma unidade de rede.',
      userAction: (v = {}) => 'Peça ao suporte técnico que instale o que falta' + (given(v.packages) ? ': ' + text(v.packages) : '') + '.',
      helpdesk: (v = {}) => 'Nem o gvfs nem o rclone podem ser usados.' + (given(v.packages) ? ' Instale: ' + text(v.packages) + '.' : ''),
    },
    'LK-5002': {
      summary: 'Falta a parte do ambiente de trabalho que mostra unidades de rede em Ficheiros.',
      userAction: (v = {}) => 'Peça ao suporte técnico que a instale' + (given(v.packages) ? ': ' + text(v.packages) : '') + '.',
      helpdesk: (v = {}) => 'É necessário o gvfs com o seu backend WebDAV e um bus de sessão' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.' + (given(v.packages) ? ' Instale: ' + text(v.packages) + '.' : ''),
    },
    'LK-5003': {
      summary: 'Este computador não permite mostrar uma unidade de rede como pasta.',
      userAction: 'Contacte o suporte técnico.',
      helpdesk: (v = {}) => 'FUSE: /dev/fuse falta ou está fechado' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; deve ter o modo 0666.' + (given(v.packages) ? ' Instale: ' + text(v.packages) + '.' : ''),
    },
    'LK-5004': {
      summary: 'Falta o programa rclone.',
      userAction: 'Peça ao suporte técnico que o instale ou que ligue as suas unidades de outra forma.',
      helpdesk: (v = {}) => 'O rclone não está no PATH' + (given(v.packages) ? '; instale: ' + text(v.packages) : '') + '. O gvfs é a outra forma de ligar unidades.',
    },
    'LK-5005': {
      summary: (v = {}) => 'Não foi possível ligar a unidade' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Tente novamente. Não terá de voltar a iniciar sessão.',
      helpdesk: (v = {}) => 'A ferramenta de montagem falhou' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '; a mensagem dela está no registo neste computador.',
    },
    'LK-5006': {
      summary: (v = {}) => 'O servidor já não aceita a palavra-passe de aplicação desta unidade' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.' + (given(v.programs) ? ' Havia ficheiros abertos em ' + text(v.programs) + '.' : ''),
      userAction: 'Renove a palavra-passe de aplicação: terá de voltar a iniciar sessão e a unidade volta a funcionar.',
      helpdesk: 'Foi eliminada ou expirou no servidor. O Latchkey não a volta a usar, para que ninguém fique bloqueado.',
    },
    'LK-5007': {
      summary: (v = {}) => 'Ligar a unidade demorou demasiado' + (given(v.seconds) ? ' (mais de ' + wait(v.seconds) + ')' : '') + '.',
      userAction: 'Tente novamente quando a rede estiver melhor. Não terá de voltar a iniciar sessão.',
      helpdesk: (v = {}) => 'A ferramenta de montagem não terminou' + (given(v.seconds) ? ' em ' + wait(v.seconds) : '') + ': um servidor que não responde ou uma firewall que descarta pacotes.',
    },
    'LK-5008': {
      summary: 'A unidade está ligada, mas os ficheiros guardados nela não chegam ao servidor.',
      userAction: 'Não guarde ainda ficheiros aqui. Tente novamente; se continuar a acontecer, contacte o suporte técnico.',
      helpdesk: (v = {}) => 'A montagem aceitou o ficheiro de teste, mas ele não está no servidor' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + ': direitos, quota, um filtro ou um bloqueio.',
    },
    'LK-5009': {
      summary: 'O que a unidade devolve não é o que foi guardado nela.',
      userAction: 'Não guarde ficheiros aqui e contacte o suporte técnico.',
      helpdesk: 'O ficheiro de teste é diferente no servidor: um proxy ou um antivírus que altera conteúdos, ou uma cache pelo meio.',
    },
    'LK-5010': {
      summary: 'Não há espaço livre no servidor.',
      userAction: 'Elimine ficheiros de que já não precisa ou peça mais espaço. Depois, tente novamente.',
      helpdesk: 'A quota do utilizador ou do servidor está esgotada (507).',
    },
    'LK-5011': {
      summary: 'Pode abrir os ficheiros nesta unidade, mas não alterá-los.',
      userAction: 'Se precisar de os alterar, pergunte ao suporte técnico.',
      helpdesk: 'O servidor recusa alterações: direitos do utilizador, um servidor só de leitura ou mais utilizadores do que a licença permite.',
    },
    'LK-5012': {
      summary: (v = {}) => 'Há outra coisa no lugar da unidade' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Mova-a, mude-lhe o nome ou escolha outro nome para a unidade.',
      helpdesk: (v = {}) => 'Um ficheiro, uma pasta ou uma montagem está no caminho' + (given(v.path) ? ': ' + text(v.path) : '') + '. O Latchkey nunca substitui nada que não tenha criado.',
    },
    'LK-5014': {
      summary: (v = {}) => 'O Latchkey não pode ligar esta unidade neste sistema operativo' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Use um computador com Linux, macOS ou Windows.',
      helpdesk: (v = {}) => 'As unidades são ligadas em Linux (gvfs, rclone), Windows (WebClient, rclone com WinFsp) e macOS (NetFS). Este sistema não é nenhum deles' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ', ou a unidade foi configurada noutro.',
    },
    'LK-5015': {
      summary: 'A unidade está ligada, mas não foi possível abrir o gestor de ficheiros.',
      userAction: (v = {}) => 'Abra a pasta no gestor de ficheiros' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      helpdesk: 'Não há nenhum programa configurado para abrir pastas (xdg-open; inode/directory).',
    },
    'LK-5016': {
      summary: (v = {}) => 'A unidade funciona, mas não foi possível adicioná-la onde a procuraria' + (given(v.path) ? ': não é possível alterar ' + text(v.path) : '') + '.',
      userAction: 'Abra-a a partir do Latchkey ou da respetiva pasta.',
      helpdesk: (v = {}) => 'Não é possível escrever os marcadores de Ficheiros ou a pasta de links' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. A unidade não precisa de nenhum deles.',
    },
    'LK-5017': {
      summary: (v = {}) => 'O programa que liga a unidade' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ' terminou inesperadamente ao receber uma resposta do servidor.',
      userAction: 'Peça ao suporte técnico que instale o rclone: a unidade pode ser ligada com ele.',
      helpdesk: 'O gvfs 1.50 termina inesperadamente com servidores que respondem a um PROPFIND da pasta superior com um 405 em blocos (chunked), como o Nextcloud atrás de nginx ou Apache. Instale o rclone ou um gvfs mais recente.',
    },
    'LK-5018': {
      summary: (v = {}) => 'A unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' foi ligada, mas não mostra os ficheiros do servidor.',
      userAction: 'Contacte o suporte técnico. Os seus ficheiros no servidor não foram alterados.',
      helpdesk: (v = {}) => 'O servidor lista a pasta com esta palavra-passe de aplicação; a montagem' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ' não' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Uma palavra-passe guardada em Ficheiros para este servidor, um proxy para a ferramenta de montagem ou um servidor que lhe responde de outra forma.',
    },
    'LK-5019': {
      summary: (v = {}) => 'A unidade funciona. Não foi possível eliminar dela um pequeno ficheiro de teste' + (given(v.name) ? ': ' + text(v.name) : '') + '.',
      userAction: 'Pode eliminá-lo ou deixá-lo.',
      helpdesk: 'O servidor permite que esta conta crie ficheiros, mas não que os elimine.',
    },
    'LK-5020': {
      summary: (v = {}) => 'A unidade está ligada de uma forma diferente da habitual' + (given(v.name) ? ', com ' + text(v.name) : '') + ', porque a primeira não funcionou com este servidor.',
      userAction: 'Não precisa de fazer nada.',
      helpdesk: (v = {}) => 'A primeira ferramenta de montagem falhou' + (given(v.reason) ? ': ' + text(v.reason) : '') + '. Uma escolha explícita (--mapper, a definição) é respeitada.',
    },
    'LK-5021': {
      summary: 'Neste momento, o servidor não aceita alterações aos ficheiros desta unidade. Pode abri-los.',
      userAction: 'Tente novamente daqui a pouco.',
      helpdesk: 'O servidor recusou por agora o ficheiro de teste: um bloqueio (423), um limite de pedidos (429), manutenção ou uma falha própria (5xx).',
    },
    'LK-5022': {
      summary: 'Não pode guardar ficheiros no primeiro nível desta unidade: só contém pastas. Trabalhe dentro de uma delas.',
      userAction: 'Abra uma pasta e trabalhe nela.',
      helpdesk: 'A raiz lista bibliotecas ou espaços e não aceita ficheiros. Para usar um deles como unidade: --folder NAME.',
    },
    'LK-5101': {
      summary: (v = {}) => 'Não foi possível iniciar a parte do Latchkey que serve as suas unidades' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
      userAction: 'Inicie novamente o Latchkey. Se continuar a acontecer, contacte o suporte técnico.',
      helpdesk: 'O processo (latchkey gateway-holder) terminou antes de responder. O registo do Latchkey diz porquê; um programa que só permite processos conhecidos pode tê-lo parado.',
    },
    'LK-5102': {
      summary: 'A parte do Latchkey que serve as suas unidades não responde.',
      userAction: 'Espere um momento e tente novamente. Se continuar a acontecer, termine a sessão no computador e volte a iniciá-la.',
      helpdesk: (v = {}) => 'O processo (latchkey gateway-holder' + (given(v.pid) ? ', ' + text(v.pid) : '') + ') está em execução, mas parado ou ocupado. Retome-o (kill -CONT) ou termine-o: o Latchkey volta a iniciá-lo na mesma porta.',
    },
    'LK-5103': {
      summary: (v = {}) => 'Há outra versão do Latchkey a servir as suas unidades' + (given(v.version) ? ' (' + text(v.version) + ')' : '') + ', e esta não consegue comunicar com ela.',
      userAction: 'Feche todos os Latchkey, termine a sessão no computador e volte a iniciá-la.',
      helpdesk: 'Após uma atualização, a nova versão assume o serviço por si. Duas instalações de versões diferentes não podem servir uma pessoa: remova uma delas.',
    },
    'LK-5104': {
      summary: (v = {}) => 'Outro programa' + (given(v.program) ? ' (' + text(v.program) + ')' : '') + (given(v.user) ? ' de ' + text(v.user) : '') + ' ocupou a porta das unidades do Latchkey' + (given(v.port) ? ' (' + text(v.port) + ')' : '') + '. O Latchkey está a usar outra.',
      userAction: 'Não precisa de fazer nada: as suas unidades voltam a ligar-se por si.',
      helpdesk: 'As portas a partir de 49152 não pertencem a ninguém. O que apontava para a antiga é desligado primeiro, para que nada seja enviado a esse programa. Se acontecer sempre, descubra qual é.',
    },
    'LK-5105': {
      summary: 'Não há nenhuma porta livre neste computador para as unidades do Latchkey.',
      userAction: 'Reinicie este computador e depois inicie novamente o Latchkey.',
      helpdesk: (v = {}) => 'Nenhuma das muitas tentativas entre 49152 e 65535 em 127.0.0.1 funcionou' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Verifique o que está aí à escuta: ss -ltn.',
    },
    'LK-5106': {
      summary: 'Os programas do Latchkey não conseguem comunicar entre si neste computador.',
      userAction: 'Contacte o suporte técnico: a localização dos ficheiros da sua sessão não o permite.',
      helpdesk: (v = {}) => 'Não é possível criar ou abrir o socket' + (given(v.path) ? ' ' + text(v.path) : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. O lugar dele é XDG_RUNTIME_DIR, um caminho curto num sistema de ficheiros local.',
    },
    'LK-5107': {
      summary: 'A parte do Latchkey que serve as suas unidades está sempre a terminar. O Latchkey reinicia-a de cada vez.',
      userAction: 'Espere um momento. Se continuar a acontecer, contacte o suporte técnico.',
      helpdesk: (v = {}) => 'Terminou ' + (given(v.count) ? text(v.count) : 'várias') + ' vezes' + (given(v.reason) ? ' (última: ' + text(v.reason) + ')' : '') + '. O registo do Latchkey tem cada uma; a falta de memória aparece como SIGKILL ou SIGABRT.',
    },
    'LK-5108': {
      summary: (v = {}) => 'Ainda há ficheiros a serem guardados na unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', por isso a palavra-passe de aplicação não foi renovada.',
      userAction: 'Espere até estarem guardados e tente novamente. A unidade continua a funcionar como está.',
      helpdesk: 'Um programa está a enviar algo grande. Com a palavra-passe de aplicação antiga, o servidor recusaria o resto.',
    },
    'LK-5201': {
      summary: (v = {}) => 'Já não existe uma cópia' + (given(v.name) ? ' de “' + text(v.name) + '”' : '') + '.',
      userAction: 'Se o programa ainda tiver o ficheiro aberto, guarde-o aí novamente.',
      helpdesk: 'As cópias ficam apenas na memória, até alguns megabytes. Uma mais recente ocupou o seu lugar, o ficheiro foi entretanto bem guardado ou a parte que serve as unidades foi reiniciada.',
    },
    'LK-5202': {
      summary: (v = {}) => 'Já existe algo com esse nome' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Escolha outro nome ou outra pasta.',
      helpdesk: 'Uma cópia nunca substitui um ficheiro, mesmo que a janela do sistema o tenha proposto.',
    },
    'LK-5203': {
      summary: (v = {}) => 'Esta pasta está na unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', onde a cópia também se podia perder.',
      userAction: 'Escolha uma pasta neste computador.',
      helpdesk: 'As ferramentas de montagem dão um ficheiro como guardado antes de o servidor o ter: numa unidade, ninguém saberia se a cópia chegou.',
    },
    'LK-5204': {
      summary: (v = {}) => 'Não há espaço livre para a cópia' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Escolha outra pasta ou liberte aí algum espaço. O Latchkey ainda tem a cópia.',
      helpdesk: (v = {}) => 'Verifique o espaço livre e a quota do disco' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
    },
    'LK-5205': {
      summary: (v = {}) => 'Não é possível guardar a cópia aí' + (given(v.path) ? ': ' + text(v.path) : '') + '.',
      userAction: 'Escolha uma pasta onde tenha permissão para guardar. O Latchkey ainda tem a cópia.',
      helpdesk: (v = {}) => 'Verifique se a pasta existe, as suas permissões e se o disco é só de leitura ou se responde' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
    },
    'LK-5301': {
      summary: (v = {}) => 'O Windows não liga a unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ': acesso negado.',
      userAction: 'Tente novamente. Se continuar a acontecer, contacte o suporte técnico.',
      helpdesk: (v = {}) => 'Erro 5 do Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': o redirecionador (MRxDAV) ou um programa de segurança recusa. O serviço do próprio Latchkey deixa entrar as suas unidades sem palavra-passe; procure regras sobre WebDAV em loopback.',
    },
    'LK-5302': {
      summary: (v = {}) => 'O Windows não encontra a unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' neste computador.',
      userAction: 'Tente novamente dentro de um minuto. Não terá de voltar a iniciar sessão.',
      helpdesk: (v = {}) => 'Erro 53 do Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': o WebClient parou durante a ligação ou algo bloqueia as ligações a 127.0.0.1.',
    },
    'LK-5303': {
      summary: (v = {}) => 'O Windows não compreendeu a resposta da unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Tente novamente. Se continuar a acontecer, contacte o suporte técnico.',
      helpdesk: (v = {}) => 'Erro 58 do Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': algo entre o WebClient e o Latchkey altera as respostas em 127.0.0.1, como o filtro de um programa de segurança.',
    },
    'LK-5304': {
      summary: (v = {}) => 'A ligação à unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' foi cortada.',
      userAction: 'Tente novamente. Não terá de voltar a iniciar sessão.',
      helpdesk: (v = {}) => 'Erro 59 do Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': o serviço do Latchkey terminou entretanto ou foi consultado um proxy para 127.0.0.1. Veja latchkey doctor.',
    },
    'LK-5305': {
      summary: (v = {}) => 'A ligação à unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' perdeu-se.',
      userAction: 'Tente novamente. Não terá de voltar a iniciar sessão.',
      helpdesk: (v = {}) => 'Erro 64 do Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': a ligação em 127.0.0.1 foi fechada. Verifique se um programa de segurança a corta.',
    },
    'LK-5306': {
      summary: (v = {}) => 'Para o Windows, a unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' é algo que não pode ligar.',
      userAction: 'Espere um minuto e tente novamente: é o tempo que o Windows recorda uma tentativa falhada.',
      helpdesk: (v = {}) => 'Erro 67 do Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': o WebClient está parado, foi consultado primeiro outro fornecedor de rede ou tem 127.0.0.1 na sua lista de servidores sem WebDAV (ServerNotFoundCacheLifeTimeInSec, 60 s).',
    },
    'LK-5307': {
      summary: (v = {}) => 'A letra' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' destinada à unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' acabou de ser ocupada.',
      userAction: 'Tente novamente: o Latchkey vai usar outra letra.',
      helpdesk: 'Erro 85 do Windows: outro programa mapeou aí algo no mesmo momento. O Latchkey não lhe mexe.',
    },
    'LK-5308': {
      summary: (v = {}) => 'O Windows diz que a unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' precisa de uma palavra-passe.',
      userAction: 'Tente novamente. Não introduza uma palavra-passe em lado nenhum: o Latchkey não precisa de nenhuma para isto.',
      helpdesk: (v = {}) => 'Erro 86 ou 1326 do Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': o serviço do Latchkey não pede palavra-passe ao WebClient, por isso responde outra coisa em 127.0.0.1. Veja a porta dele com latchkey doctor.',
    },
    'LK-5309': {
      summary: (v = {}) => 'O Windows quer que abra uma página Web antes de ligar a unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Contacte o suporte técnico: há algo entre o Windows e o Latchkey.',
      helpdesk: (v = {}) => 'Erro 224 do Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': um proxy ou uma página de início de sessão respondeu em vez de 127.0.0.1. Isente 127.0.0.1 do proxy.',
    },
    'LK-5310': {
      summary: (v = {}) => 'O Windows não conhece a letra' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' para a unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Tente novamente ou pergunte ao suporte técnico que letras podem ser usadas.',
      helpdesk: 'Erro 1200 do Windows. Verifique a política driveLetters e as políticas que ocultam ou restringem unidades.',
    },
    'LK-5311': {
      summary: (v = {}) => 'O Windows recorda outra ligação para a letra' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + '.',
      userAction: 'Remova a unidade de rede antiga no Explorador (clique com o botão direito do rato, Desligar) e tente novamente.',
      helpdesk: 'Erro 1202 do Windows: HKCU\\Network tem a letra. O Latchkey não usa letras que aí constam, por isso foi acrescentada entretanto.',
    },
    'LK-5312': {
      summary: 'Falta a este Windows a parte que liga unidades WebDAV.',
      userAction: 'Peça ao suporte técnico que a instale.',
      helpdesk: (v = {}) => 'Erro 1203 do Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': nenhum fornecedor de rede aceita o nome. O WebClient falta em HKLM\\SYSTEM\\CurrentControlSet\\Control\\NetworkProvider\\Order ou, num servidor, a funcionalidade WebDAV Redirector não está instalada.',
    },
    'LK-5313': {
      summary: (v = {}) => 'Um componente de rede do Windows recusou a unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' por um motivo próprio.',
      userAction: 'Tente novamente. Se continuar a acontecer, contacte o suporte técnico.',
      helpdesk: (v = {}) => 'Erro 1208 do Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. O fornecedor que respondeu pode não ser o WebClient; verifique a ordem dos fornecedores de rede.',
    },
    'LK-5314': {
      summary: 'O Windows já está ligado ao mesmo local como outra pessoa.',
      userAction: 'Termine a sessão no Windows, volte a iniciá-la e tente novamente.',
      helpdesk: (v = {}) => 'Erro 1219 do Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': outro programa ligou-se a 127.0.0.1, na porta do Latchkey, com um nome de utilizador. O próprio Latchkey não indica nenhum; net use mostra qual.',
    },
    'LK-5315': {
      summary: 'O Windows não tem nenhuma rede com que ligar unidades.',
      userAction: 'Reinicie este computador. Se continuar a acontecer, contacte o suporte técnico.',
      helpdesk: 'Erro 1222 do Windows: nenhum fornecedor de rede está carregado. Verifique os serviços Workstation e WebClient.',
    },
    'LK-5316': {
      summary: (v = {}) => 'O Windows tentou ligar a unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' sem a permissão de que precisa.',
      userAction: 'Volte a ligar a unidade no Latchkey.',
      helpdesk: (v = {}) => 'Erro 1244 do Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': um pedido chegou a algo que quer um início de sessão. As unidades do Latchkey não precisam de nenhum; verifique se um proxy responde por 127.0.0.1.',
    },
    'LK-5317': {
      summary: 'Não é possível ligar unidades neste tipo de sessão.',
      userAction: 'Inicie sessão no Windows no próprio computador ou por Ambiente de Trabalho Remoto e inicie aí o Latchkey.',
      helpdesk: 'Erro 1312 do Windows: não há sessão interativa, como acontece por SSH ou num serviço.',
    },
    'LK-5318': {
      summary: (v = {}) => 'O Windows não pôde verificar com quem está a comunicar para ligar a unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Tente novamente. Se continuar a acontecer, contacte o suporte técnico.',
      helpdesk: (v = {}) => 'Erro 1397 do Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': foi tentado Kerberos ou NTLM onde não é pedido nenhum; verifique as políticas que o impõem.',
    },
    'LK-5319': {
      summary: (v = {}) => 'O Windows não consegue aceder à unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Tente novamente. Se continuar a acontecer, contacte o suporte técnico.',
      helpdesk: (v = {}) => 'Erro 1920 do Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': o redirecionador foi recusado para a sua conta (LocalService). Verifique as regras dos programas de segurança.',
    },
    'LK-5320': {
      summary: (v = {}) => 'O Windows recusa o nome de utilizador para a unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Termine a sessão no Windows, volte a iniciá-la e tente novamente.',
      helpdesk: (v = {}) => 'Erro 2202 do Windows' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + ': outro programa já se ligou ao mesmo local com um nome de utilizador. O Latchkey não indica nenhum; veja net use.',
    },
    'LK-5321': {
      summary: (v = {}) => 'Há programas que ainda têm ficheiros abertos na unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', por isso ela continua ligada.' + (given(v.programs) ? ' São: ' + text(v.programs) + '.' : ''),
      userAction: (v = {}) => 'Guarde e feche tudo o que está nela' + (given(v.letter) ? ' (' + text(v.letter) + ':)' : '') + ' e tente novamente.',
      helpdesk: (v = {}) => 'Erro 2401 do Windows. O Latchkey só força quando uma pessoa o pede (a pergunta na janela e no terminal, --force), porque as alterações não guardadas se perdem.' + (given(v.programs) ? '' : ' O Windows não indica nenhum programa, como é frequente numa unidade de rede: o Monitor de Recursos mostra qual tem aí identificadores.'),
    },
    'LK-5322': {
      summary: (v = {}) => 'Um programa ou uma janela do Explorador ainda está a usar a unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ', por isso ela continua ligada.' + (given(v.programs) ? ' Programas com ficheiros abertos: ' + text(v.programs) + '.' : ''),
      userAction: 'Feche as janelas e os programas que a mostram e tente novamente.',
      helpdesk: 'Erro 2404 do Windows: a unidade é a pasta atual de alguém. O Latchkey só força quando uma pessoa o pede (a pergunta na janela e no terminal, --force).',
    },
    'LK-5323': {
      summary: 'Um ficheiro é maior do que o Windows aceita de uma unidade WebDAV.',
      userAction: 'Abra-o na página Web do servidor ou peça ao suporte técnico que aumente o limite.',
      helpdesk: 'Erro 223 do Windows: acima de FileSizeLimitInBytes em HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters (DWORD, no máximo ffffffff); depois, reinicie o WebClient.',
    },
    'LK-5324': {
      summary: (v = {}) => 'O Windows não conseguiu ligar ou desligar a unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '.',
      userAction: 'Tente novamente. Se continuar a acontecer, diga o número ao suporte técnico.',
      helpdesk: (v = {}) => 'O Windows devolveu um erro para o qual o Latchkey não tem texto' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. O comando net helpmsg explica-o.',
    },
    'LK-5325': {
      summary: (v = {}) => 'O Windows não responde quando consultado sobre unidades' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Tente novamente. Se continuar a acontecer, reinicie este computador.',
      helpdesk: (v = {}) => 'Uma chamada às funções de rede do Windows não terminou' + (given(v.seconds) ? ' em ' + wait(v.seconds) : '') + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ': muitas vezes por causa de outra unidade de rede cujo servidor já não existe. net use mostra todas.',
    },
    'LK-5330': {
      summary: 'Falta a este Windows o serviço que liga unidades WebDAV (WebClient).',
      userAction: 'Peça ao suporte técnico que o instale.',
      helpdesk: 'O serviço WebClient não existe. No Windows Server, instale a funcionalidade WebDAV Redirector e reinicie.',
    },
    'LK-5331': {
      summary: 'A sua organização desativou o serviço que liga unidades WebDAV (WebClient).',
      userAction: 'Pergunte ao suporte técnico se o pode usar neste computador.',
      helpdesk: 'O tipo de arranque do WebClient é Disabled, muitas vezes de propósito, contra ataques de retransmissão. O Latchkey precisa dele em Manual: sc config WebClient start= demand.',
    },
    'LK-5332': {
      summary: 'O serviço que liga unidades WebDAV (WebClient) está parado e só um administrador o pode iniciar aqui.',
      userAction: 'Peça ao suporte técnico que o inicie. Até lá, abrir o endereço Web de uma unidade no Explorador pode iniciá-lo.',
      helpdesk: (v = {}) => 'Falta o acionador de arranque do WebClient (HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\TriggerInfo), e StartService foi recusado' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '. Reponha o acionador ou coloque o serviço em Automatic.',
    },
    'LK-5333': {
      summary: 'O serviço que liga unidades WebDAV (WebClient) não inicia.',
      userAction: 'Reinicie este computador. Se continuar a acontecer, contacte o suporte técnico.',
      helpdesk: (v = {}) => 'O WebClient foi iniciado, mas não ficou em execução' + (given(v.seconds) ? ' em ' + wait(v.seconds) : '') + '. O registo de eventos do sistema diz porquê.',
    },
    'LK-5334': {
      summary: 'O Latchkey não consegue saber se o serviço que liga unidades WebDAV (WebClient) está em execução.',
      userAction: 'Tente novamente. Se continuar a acontecer, contacte o suporte técnico.',
      helpdesk: 'O gestor de controlo de serviços não permite que este utilizador consulte o WebClient ou não responde. Verifique as permissões do serviço (sc sdshow WebClient).',
    },
    'LK-5340': {
      summary: 'O Latchkey foi iniciado como administrador, por isso os seus outros programas não veriam as unidades dele.',
      userAction: 'Feche o Latchkey e inicie-o da forma normal.',
      helpdesk: 'As letras pertencem a uma sessão, e um programa com privilégios elevados tem uma sessão diferente da do ambiente de trabalho. Não execute o Latchkey com privilégios elevados.',
    },
    'LK-5341': {
      summary: (v = {}) => 'Não há nenhuma letra de unidade livre' + (given(v.label) ? ' para “' + text(v.label) + '”' : '') + '.',
      userAction: 'Desligue uma unidade de rede de que não precise e tente novamente.',
      helpdesk: 'Todas as letras utilizáveis estão ocupadas ou memorizadas (HKCU\\Network). A, B e C nunca são usadas; a política driveLetters pode restringi-las ainda mais.',
    },
    'LK-5343': {
      summary: (v = {}) => 'A unidade não pode ter a letra' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ': está ocupada ou o departamento de informática não a permite.',
      userAction: 'Escolha outra letra.',
      helpdesk: 'A letra está a ser usada (GetLogicalDrives), está memorizada para outra ligação (HKCU\\Network) ou não é uma das que a política driveLetters permite. A unidade mantém a letra antiga.',
    },
    'LK-5344': {
      summary: (v = {}) => 'A unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' funciona, mas com outra letra' + (given(v.letter) ? ' (' + text(v.letter) + ':)' : '') + ': a que escolheu' + (given(v.wish) ? ' (' + text(v.wish) + ':)' : '') + ' foi entretanto ocupada.',
      userAction: 'Pode ficar com esta letra. Para tentar de novo, feche primeiro tudo o que estiver aberto na unidade.',
      helpdesk: 'Outro programa ocupou a letra enquanto o Latchkey ligava a unidade. Não foi possível desligá-la da nova letra, em geral porque já há programas a usá-la, pelo que fica aí.',
    },
    'LK-5342': {
      summary: (v = {}) => 'O Windows não pode usar o nome de unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Dê à unidade um nome mais curto, sem caracteres especiais.',
      helpdesk: 'O caminho de rede de uma unidade tem no máximo 259 caracteres, e nenhum nome nele pode conter um carácter que o Windows proíba em nomes de ficheiros, nem terminar num ponto ou num espaço.',
    },
    'LK-5350': {
      summary: (v = {}) => 'O Windows não abre ficheiros com mais ' + (given(v.value) ? 'de ' + text(v.value) + ' MB' : 'do que o seu limite') + ' numa unidade de rede deste tipo.',
      userAction: 'Pode abrir ficheiros maiores na página Web do servidor. O suporte técnico pode aumentar o limite.',
      helpdesk: 'Defina FileSizeLimitInBytes em HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters como ffffffff (DWORD, 4 GB, o máximo possível) e reinicie o WebClient.',
    },
    'LK-5351': {
      summary: 'As pastas com alguns milhares de ficheiros podem parecer vazias numa unidade de rede deste tipo.',
      userAction: 'Procure essas pastas na página Web do servidor. O suporte técnico pode aumentar o limite.',
      helpdesk: (v = {}) => 'Defina FileAttributesLimitInBytes em HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters como 10000000 (DWORD, decimal) ou mais' + (given(v.value) ? '; está em ' + text(v.value) + ' MB' : '') + ' e reinicie o WebClient.',
    },
    'LK-5352': {
      summary: (v = {}) => 'O Windows desiste de uma unidade mais cedo do que o habitual' + (given(v.value) ? ' (após ' + wait(v.value) + ')' : '') + '.',
      userAction: 'Se a unidade falhar muitas vezes numa rede lenta, contacte o suporte técnico.',
      helpdesk: (v = {}) => (given(v.name) ? text(v.name) : 'Um limite de tempo do WebClient') + ' em HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters está abaixo do valor habitual; remova-o e reinicie o WebClient.',
    },
    'LK-5353': {
      summary: (v = {}) => 'Quando o Windows não encontra uma unidade, não volta a tentar durante muito tempo' + (given(v.value) ? ' (' + wait(v.value) + ')' : '') + '.',
      userAction: 'Se não for possível ligar uma unidade, espere esse tempo antes de tentar novamente.',
      helpdesk: 'ServerNotFoundCacheLifeTimeInSec em HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters está acima dos 60 segundos habituais; remova-o e reinicie o WebClient.',
    },
    'LK-5354': {
      summary: 'O Windows não bloqueia ficheiros em unidades de rede deste tipo: duas pessoas podem sobrepor as alterações uma da outra.',
      userAction: 'Combine com os outros quem trabalha em cada ficheiro. O suporte técnico pode ativar o bloqueio.',
      helpdesk: 'SupportLocking em HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters é 0; defina-o como 1 ou remova-o e reinicie o WebClient.',
    },
    'LK-5355': {
      summary: (v = {}) => 'Guardar um ficheiro na unidade é interrompido após ' + (given(v.value) ? plural(v.value, 0, { 'one': () => number(v.value) + ' minuto', 'many': () => number(v.value) + ' minutos', 'other': () => number(v.value) + ' minutos' }) : 'meia hora') + '.',
      userAction: 'Envie os ficheiros muito grandes na página Web do servidor.',
      helpdesk: 'Defina FsCtlRequestTimeoutInSec em HKLM\\SYSTEM\\CurrentControlSet\\Services\\MRxDAV\\Parameters como 3600 (DWORD, decimal) ou mais e reinicie o computador.',
    },
    'LK-5356': {
      summary: 'O Windows pode procurar um proxy sempre que abre uma unidade pela primeira vez, o que torna as unidades lentas.',
      userAction: 'Se as unidades demorarem muito a abrir, contacte o suporte técnico.',
      helpdesk: 'A definição “Detetar definições automaticamente”, um script ou um proxy está ativo e 127.0.0.1 não está isento. Acrescente 127.0.0.1 às exceções (ProxyOverride).',
    },
    'LK-5357': {
      summary: (v = {}) => 'O Word, o Excel e o PowerPoint' + (given(v.version) ? ' ' + text(v.version) : '') + ' podem abrir ficheiros na unidade pelo endereço Web e depois mostrar um aviso ou recusar.',
      userAction: 'Se acontecer, copie o ficheiro para este computador, altere-o e volte a copiá-lo. Os outros programas não são afetados.',
      helpdesk: (v = {}) => 'O Microsoft 365 Apps está instalado' + (given(v.products) ? ' (' + text(v.products) + ')' : '') + '. As unidades do Latchkey não pedem ao Office que inicie sessão, por isso o bloqueio de Basic pela Microsoft não as afeta; a forma como o Office trata http://127.0.0.1 depende das políticas de segurança dele.',
    },
    'LK-5359': {
      summary: 'Muitos programas não abrem ficheiros cujo caminho tem mais de 260 caracteres, incluindo a letra da unidade e as pastas.',
      userAction: 'Escolha para a unidade uma pasta mais funda ou dê às pastas nomes mais curtos.',
      helpdesk: 'LongPathsEnabled (HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem, política de grupo “Enable Win32 long paths”) não é 1. Com 1, os programas preparados para isso abrem caminhos mais longos; o Explorador não.',
    },
    'LK-5358': {
      summary: 'O Windows trata os ficheiros na unidade como se viessem da Internet.',
      userAction: 'Os programas podem avisar antes de abrir um ficheiro. Não há nada de errado com o ficheiro.',
      helpdesk: 'O endereço 127.0.0.1 está na zona Internet. Para o colocar na zona intranet, acrescente-o por política: Site to Zone Assignment List, file://127.0.0.1 e http://127.0.0.1 com o valor 1.',
    },
    'LK-5360': {
      summary: 'As regras do seu computador não permitem que nenhum programa guarde palavras-passe no Gestor de Credenciais.',
      userAction: 'Peça ao suporte técnico que o permita. Nada foi criado no servidor.',
      helpdesk: 'CredGetSessionTypes responde CRED_PERSIST_NONE: a opção de segurança “Network access: Do not allow storage of passwords and credentials for network authentication” está ativada.',
    },
    'LK-5361': {
      summary: 'O Latchkey foi iniciado sem uma sessão sua iniciada, por isso não há Gestor de Credenciais.',
      userAction: 'Inicie sessão no Windows no próprio computador ou por Ambiente de Trabalho Remoto e inicie aí o Latchkey.',
      helpdesk: 'Erro 1312 do Windows: serviços, tarefas agendadas sem palavra-passe, SSH e outros inícios de sessão pela rede não têm conjunto de credenciais.',
    },
    'LK-5362': {
      summary: 'Desativou o Latchkey no Gestor de Tarefas, por isso o Windows não o inicia.',
      userAction: 'Abra o Gestor de Tarefas, escolha “Aplicações de arranque” e ative aí o Latchkey.',
      helpdesk: 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run tem um primeiro byte ímpar para app.latchkey.desktop. O Latchkey não altera o que uma pessoa escolheu aí.',
    },
    'LK-5371': {
      summary: (v = {}) => 'O Windows já está ligado a ' + (given(v.host) ? text(v.host) : 'este servidor') + ' como outra pessoa e só permite aí um início de sessão.',
      userAction: 'Desligue no Explorador a outra unidade de rede deste servidor e tente novamente.',
      helpdesk: (v = {}) => 'Erro ' + (given(v.number) ? text(v.number) : '1219') + ' do Windows: esta sessão tem uma ligação ao servidor com outro nome de utilizador, e o segundo nome dele (@SSL@443) também está ocupado. net use mostra qual. Sem a política directDrive, funciona qualquer número de contas.',
    },
    'LK-5372': {
      summary: (v = {}) => (given(v.host) ? text(v.host) : 'O servidor') + ' não deu acesso ao Windows' + (given(v.label) ? ' para a unidade “' + text(v.label) + '”' : '') + '.',
      userAction: 'Tente novamente mais tarde, mas não várias vezes. Se continuar a acontecer, contacte o suporte técnico.',
      helpdesk: (v = {}) => 'Erro' + (given(v.number) ? ' ' + text(v.number) : '') + ' do Windows, embora o servidor tenha aceitado a palavra-passe de aplicação do próprio Latchkey: uma regra para este cliente ou endereço, ou BasicAuthLevel em HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters. O WebClient pode ter tentado mais do que uma vez.',
    },
    'LK-5373': {
      summary: 'O Windows está configurado para não enviar palavras-passe a servidores WebDAV.',
      userAction: 'Contacte o suporte técnico.',
      helpdesk: 'BasicAuthLevel em HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters é 0. A política directDrive precisa de 1, o valor habitual (palavras-passe só sobre TLS); nunca defina 2. Sem directDrive, o Latchkey não precisa deste valor.',
    },
    'LK-5374': {
      summary: (v = {}) => 'O Windows não conseguiu estabelecer uma ligação segura a ' + (given(v.host) ? text(v.host) : 'este servidor') + ', embora o Latchkey consiga.',
      userAction: 'Contacte o suporte técnico. O problema não está na sua palavra-passe.',
      helpdesk: (v = {}) => 'Erro do Windows' + (given(v.number) ? ' ' + text(v.number) : '') + ': o Windows não confia no certificado (uma CA privada tem de estar no repositório de autoridades de raiz do computador; o --ca do Latchkey não é o do Windows), ou o proxy do WinHTTP está a impedir (netsh winhttp show proxy).',
    },
    'LK-5375': {
      summary: (v = {}) => 'O Windows não conseguiu ligar a unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' a ' + (given(v.host) ? text(v.host) : 'este servidor') + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '.',
      userAction: 'Espere um minuto e tente novamente. Se continuar a acontecer, diga o número ao suporte técnico.',
      helpdesk: (v = {}) => 'O WebClient foi diretamente ao servidor (política directDrive) e deu este erro' + (given(v.number) ? ' (' + text(v.number) + '; net helpmsg explica-o)' : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Durante um minuto, 67 também é dado para um servidor que não foi encontrado uma vez.',
    },
    'LK-5381': {
      summary: (v = {}) => (given(v.count) ? plural(v.count, 0, { 'one': () => 'Um ficheiro que guardou', 'many': () => number(v.count) + ' ficheiros que guardou', 'other': () => number(v.count) + ' ficheiros que guardou' }) : 'Há ficheiros que guardou') + ' na unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' ' + (given(v.count) ? plural(v.count, 0, { 'one': () => 'ainda não chegou', 'many': () => 'ainda não chegaram', 'other': () => 'ainda não chegaram' }) : 'e que ainda não chegaram') + ' ao servidor, por isso ela continua ligada.',
      userAction: 'Espere até tudo ser enviado e tente novamente. Se a desligar mesmo assim, o resto fica à espera neste computador até a unidade voltar a ser ligada.',
      helpdesk: 'As unidades por rclone (WinFsp) enviam em segundo plano. O que está à espera fica na pasta de dados do Latchkey (not-uploaded) e continua da próxima vez que esta unidade for ligada. status diz quanto; os erros aí são recusas do servidor.',
    },
    'LK-5382': {
      summary: 'O rclone e o WinFsp não estão ambos instalados, por isso não é possível ligar unidades com eles.',
      userAction: 'Deixe o Latchkey escolher como ligar ou peça ao suporte técnico que instale ambos.',
      helpdesk: 'É necessário rclone.exe numa pasta de PATH e o controlador WinFsp - Windows File System Proxy, Copyright (C) Bill Zissimopoulos (https://winfsp.dev), instalado por um administrador: HKLM\\SOFTWARE\\WOW6432Node\\WinFsp.',
    },
    'LK-5383': {
      summary: (v = {}) => (given(v.count) ? plural(v.count, 0, { 'one': () => 'Há um ficheiro ou uma pasta', 'many': () => 'Há ' + number(v.count) + ' ficheiros ou pastas', 'other': () => 'Há ' + number(v.count) + ' ficheiros ou pastas' }) : 'Há ficheiros ou pastas') + ' na unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' que não é possível abrir aqui, porque o Windows não permite esses nomes' + (given(v.name) ? ': “' + text(v.name) + '”' : '') + '.',
      userAction: 'Mude-lhes o nome na página Web do servidor: sem < > : / | ? * nem barra invertida ou aspas, e sem ponto ou espaço no fim.',
      helpdesk: 'Só foi verificado o primeiro nível da unidade; as pastas podem ter mais. Nomes como con, nul ou com1 também não podem ser abertos.',
    },
    'LK-7032': {
      summary: 'Não há aqui uma área de transferência para a qual se possa copiar com segurança uma palavra-passe de aplicação.',
      userAction: 'Peça ao suporte técnico outra forma de a introduzir.',
      helpdesk: (v = {}) => 'Copiar uma vez (hand-over) precisa da área de transferência do próprio computador; em Linux, a de uma sessão X11.' + (given(v.reason) ? ' Encontrado: ' + text(v.reason) + '.' : '') + ' O Wayland e os ecrãs remotos não o permitem.',
    },
    'LK-7001': {
      summary: (v = {}) => 'Uma renovação anterior da palavra-passe de aplicação ainda não está concluída' + (given(v.label) ? ': “' + text(v.label) + '”' : '') + '.',
      userAction: 'Renove novamente a palavra-passe de aplicação: o Latchkey conclui primeiro o que foi interrompido.',
      helpdesk: 'O estado indica porque está em aberto. A unidade funciona com uma das duas palavras-passe de aplicação; a outra é revogada pela próxima renovação ou da próxima vez que o Latchkey for iniciado e o puder fazer.',
    },
    'LK-7010': {
      summary: (v = {}) => 'A palavra-passe de aplicação' + (given(v.label) ? ' de “' + text(v.label) + '”' : '') + ' expira em breve.' + (given(v.count) ? ' ' + plural(v.count, 0, { 'one': () => 'Resta ' + number(v.count) + ' dia.', 'many': () => 'Restam ' + number(v.count) + ' dias.', 'other': () => 'Restam ' + number(v.count) + ' dias.' }) : ''),
      userAction: 'Renove-a antes de expirar; caso contrário, o que a usa deixa de funcionar.',
      helpdesk: 'Os servidores deixam expirar as palavras-passe de aplicação após um prazo definido pelo administrador.',
    },
    'LK-7011': {
      summary: (v = {}) => 'A palavra-passe de aplicação' + (given(v.label) ? ' de “' + text(v.label) + '”' : '') + ' expirou.' + (given(v.programs) ? ' Havia ficheiros abertos em ' + text(v.programs) + '.' : ''),
      userAction: 'Renove-a: basta iniciar sessão uma vez e é criada uma nova.',
      helpdesk: 'O Latchkey mantém a unidade desligada, porque a palavra-passe seria recusada e todo o escritório ficaria bloqueado.',
    },
    'LK-7012': {
      summary: (v = {}) => 'O servidor funciona, mas neste momento não lhe dá os seus ficheiros' + (given(v.label) ? ' (“' + text(v.label) + '”)' : '') + '.',
      userAction: 'Pergunte ao suporte técnico se a sua conta está ativa. O Latchkey continua a tentar.',
      helpdesk: 'O WebDAV responde 503, mas o próprio servidor não: a conta está desativada ou só o WebDAV está parado.',
    },
    'LK-7013': {
      summary: (v = {}) => 'A unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + ' não responde.' + (given(v.programs) ? ' Há ficheiros dela abertos em ' + text(v.programs) + '.' : ''),
      userAction: 'Guarde o que puder e feche os ficheiros abertos nela: o Latchkey volta então a ligar a unidade.',
      helpdesk: 'A montagem está bloqueada, mas o servidor responde. Não é desmontada enquanto houver programas com ficheiros abertos nela.',
    },
    'LK-7014': {
      summary: (v = {}) => 'Outro programa montou algo no lugar da unidade' + (given(v.label) ? ' “' + text(v.label) + '”' : '') + '.',
      userAction: 'Peça ao suporte técnico que o remova.',
      helpdesk: (v = {}) => 'O Latchkey não lhe mexe porque não é seu; desmonte-o à mão.' + (given(v.path) ? ' Verifique ' + text(v.path) + '.' : ''),
    },
    'LK-7015': {
      summary: 'Este computador não está ligado a nenhuma rede.',
      userAction: 'O Latchkey continua assim que houver rede.',
      helpdesk: 'O sistema operativo indica que não há ligação; nada foi enviado.',
    },
    'LK-7016': {
      summary: (v = {}) => 'Está ligada uma unidade' + (given(v.host) ? ' de ' + text(v.host) : '') + ' que o Latchkey não conhece. Pode estar a usar uma palavra-passe de aplicação que está prestes a eliminar.',
      userAction: 'Desligue-a no gestor de ficheiros, feche o que estiver aberto nela e elimine novamente.',
      helpdesk: (v = {}) => 'Uma unidade montada com uma palavra-passe de aplicação eliminada continua a tentar palavras-passe erradas por si, e os servidores bloqueiam todo o escritório por isso.' + (given(v.path) ? ' Verifique ' + text(v.path) + '.' : ''),
    },
    'LK-6006': {
      summary: 'O departamento de informática está a retirar o Latchkey deste computador, por isso não é possível configurar nada de novo.',
      userAction: 'Pergunte ao suporte técnico como aceder aos seus ficheiros a partir de agora.',
      helpdesk: (v = {}) => 'A política retire está definida' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '. Enquanto estiver, nada é configurado nem renovado; “latchkey status” diz o que falta.',
    },
  },
};
