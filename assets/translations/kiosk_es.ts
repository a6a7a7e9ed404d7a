<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AskChip</name>
    <message>
        <source>Ask about this</source>
        <translation>Preguntar por esto</translation>
    </message>
    <message>
        <source>On your list</source>
        <translation>En su lista</translation>
    </message>
</context>
<context>
    <name>Attract</name>
    <message>
        <source>A calm, step-by-step look at ketamine-assisted therapy. About %1 minutes, more if you open things. Stop at any point.</source>
        <translation>Una mirada tranquila, paso a paso, a la terapia asistida con ketamina. Unos %1 minutos, más si abre cosas. Puede dejarlo cuando quiera.</translation>
    </message>
    <message>
        <source>A calm, step-by-step look at what happens here. About %1 minutes, more if you open things. Stop at any point.</source>
        <translation>Una mirada tranquila, paso a paso, a lo que pasa aquí. Unos %1 minutos, más si abre cosas. Puede dejarlo cuando quiera.</translation>
    </message>
    <message>
        <source>A quiet place to look around.</source>
        <translation>Aquí puede mirar con calma.</translation>
    </message>
    <message>
        <source>Nothing about you is saved.</source>
        <translation>No se guarda nada sobre usted.</translation>
    </message>
    <message>
        <source>Nothing about you is saved.
Sample. Not yet checked by a clinician here.</source>
        <translation>No se guarda nada sobre usted.
Borrador. Aún no lo ha revisado un profesional de salud de aquí.</translation>
    </message>
    <message>
        <source>Quiet Room</source>
        <translation>Quiet Room</translation>
    </message>
    <message>
        <source>See what a session is like, before yours.</source>
        <translation>Vea cómo es una sesión, antes de la suya.</translation>
    </message>
</context>
<context>
    <name>BackButton</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
</context>
<context>
    <name>BandsBlock</name>
    <message>
        <source>Level %1 of %2</source>
        <translation>Nivel %1 de %2</translation>
    </message>
</context>
<context>
    <name>BorrowedNotice</name>
    <message>
        <source>This page is not in your language yet. It is in English.</source>
        <translation>Esta página aún no está en español. Está en inglés.</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Had your medicine today? Please ask staff instead</source>
        <translation>¿Ya le dieron el medicamento hoy? Mejor pregunte al personal</translation>
    </message>
</context>
<context>
    <name>CalmScreen</name>
    <message>
        <source>Help now</source>
        <translation>Ayuda ya</translation>
    </message>
    <message>
        <source>Tap to go back</source>
        <translation>Toque para volver</translation>
    </message>
</context>
<context>
    <name>CheckAnswer</name>
    <message>
        <source>This is the one</source>
        <translation>Es esta</translation>
    </message>
    <message>
        <source>You picked this</source>
        <translation>Usted eligió esta</translation>
    </message>
</context>
<context>
    <name>CheckQuestion</name>
    <message>
        <source>A check on how well we explained this. There is no score.</source>
        <translation>Es para ver si lo explicamos bien. No es un examen.</translation>
    </message>
</context>
<context>
    <name>CheckReply</name>
    <message>
        <source>Choose an answer, or skip.</source>
        <translation>Elija una respuesta, o salte la pregunta.</translation>
    </message>
    <message>
        <source>Read that again</source>
        <translation>Leerlo otra vez</translation>
    </message>
</context>
<context>
    <name>Closed</name>
    <message>
        <source>One moment, please</source>
        <translation>Un momento, por favor</translation>
    </message>
    <message>
        <source>Please ask staff</source>
        <translation>Por favor, pregunte al personal</translation>
    </message>
</context>
<context>
    <name>ComfortSheet</name>
    <message>
        <source>About this information</source>
        <translation>Acerca de esta información</translation>
    </message>
    <message>
        <source>Back to standard</source>
        <translation>Volver a lo normal</translation>
    </message>
    <message>
        <source>Changes happen straight away. They reset for the next person.</source>
        <translation>Los cambios se ven enseguida. Se borran para la próxima persona.</translation>
    </message>
    <message>
        <source>Daylight</source>
        <translation>Luz de día</translation>
    </message>
    <message>
        <source>Dim</source>
        <translation>Luz baja</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Keep everything still</source>
        <translation>Que nada se mueva</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Muy grande</translation>
    </message>
    <message>
        <source>Let it move</source>
        <translation>Que se mueva</translation>
    </message>
    <message>
        <source>Lower half only</source>
        <translation>Solo la mitad de abajo</translation>
    </message>
    <message>
        <source>Make this more comfortable</source>
        <translation>Haga esto más cómodo</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Zona para tocar</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Toda la pantalla</translation>
    </message>
    <message>
        <source>Words to know</source>
        <translation>Palabras útiles</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
</context>
<context>
    <name>DayHead</name>
    <message>
        <source>How strong the medicine may feel</source>
        <translation>Qué tan fuerte se puede sentir el medicamento</translation>
    </message>
</context>
<context>
    <name>DayIntro</name>
    <message>
        <source>The curve shows how strong the medicine may feel.</source>
        <translation>La curva muestra qué tan fuerte se puede sentir el medicamento.</translation>
    </message>
</context>
<context>
    <name>DayPicture</name>
    <message>
        <source>A person rests in a chair that leans back. A guide sits close by.</source>
        <translation>Una persona descansa en un sillón que se reclina. Otra persona, que la acompaña, está sentada cerca.</translation>
    </message>
</context>
<context>
    <name>DayRoutes</name>
    <message>
        <source>Drip (IV)</source>
        <translation>Por la vena (IV)</translation>
    </message>
    <message>
        <source>Lozenge</source>
        <translation>Pastilla que se disuelve</translation>
    </message>
    <message>
        <source>Nose spray</source>
        <translation>Aerosol nasal</translation>
    </message>
    <message>
        <source>Shot (IM)</source>
        <translation>Inyección (IM)</translation>
    </message>
    <message>
        <source>Show the day with:</source>
        <translation>Ver el día con:</translation>
    </message>
</context>
<context>
    <name>DaySteps</name>
    <message>
        <source>Next step</source>
        <translation>Paso siguiente</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>Paso anterior</translation>
    </message>
</context>
<context>
    <name>EffectChoice</name>
    <message>
        <source>%1, looked at</source>
        <translation>%1: ya visto</translation>
    </message>
</context>
<context>
    <name>EffectFoot</name>
    <message>
        <source>How sure?</source>
        <translation>¿Qué certeza?</translation>
    </message>
    <message>
        <source>Source: %1, last read %2</source>
        <translation>Fuente: %1, leída por última vez en %2</translation>
    </message>
</context>
<context>
    <name>EffectGroup</name>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>%1 of 100 figures are filled: %2 %3; %4 %5</source>
        <translation>%1 de las 100 figuras están rellenas: %2 %3; %4 %5</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 con %2</translation>
    </message>
    <message>
        <source>out of 100</source>
        <translation>de cada 100</translation>
    </message>
</context>
<context>
    <name>EffectMore</name>
    <message>
        <source>%1 to %2 of %3</source>
        <translation>%1 a %2 de %3</translation>
    </message>
    <message>
        <source>Show first</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Ver más</translation>
    </message>
</context>
<context>
    <name>EffectPair</name>
    <message>
        <source>Each figure is one person.</source>
        <translation>Cada figura es una persona.</translation>
    </message>
</context>
<context>
    <name>FinishDialog</name>
    <message>
        <source>All done?</source>
        <translation>¿Ya terminó?</translation>
    </message>
    <message>
        <source>Finish and clear</source>
        <translation>Terminar y borrar</translation>
    </message>
    <message>
        <source>Keep looking</source>
        <translation>Seguir mirando</translation>
    </message>
    <message>
        <source>This clears what you did here, for the next person. Nothing about you is saved.</source>
        <translation>Esto borra lo que hizo aquí, para la próxima persona. No se guarda nada sobre usted.</translation>
    </message>
</context>
<context>
    <name>FoldLine</name>
    <message>
        <source>Open. Touch to fold.</source>
        <translation>Abierto. Toque para cerrar.</translation>
    </message>
    <message>
        <source>Touch to read more.</source>
        <translation>Toque para leer más.</translation>
    </message>
</context>
<context>
    <name>FullSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>This screen can’t make calls or message staff. A person can help you.</source>
        <translation>Esta pantalla no puede llamar ni avisar al personal. Una persona puede ayudarle.</translation>
    </message>
    <message>
        <source>You can get help right now</source>
        <translation>Puede recibir ayuda ahora mismo</translation>
    </message>
</context>
<context>
    <name>HeroTile</name>
    <message>
        <source>About %1 minutes or more%2%3 short steps</source>
        <translation>Unos %1 minutos o más%2%3 pasos cortos</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Start the walk-through</source>
        <translation>Empezar el recorrido</translation>
    </message>
    <message>
        <source>Walk me through it. %1.</source>
        <translation>Guíeme paso a paso. %1.</translation>
    </message>
    <message>
        <source>Walk me through&#xa0;it</source>
        <translation>Guíeme paso a&#xa0;paso</translation>
    </message>
    <message>
        <source>You were at step&#xa0;%1&#xa0;of&#xa0;%2</source>
        <translation>Iba por el paso&#xa0;%1&#xa0;de&#xa0;%2</translation>
    </message>
</context>
<context>
    <name>HideChip</name>
    <message>
        <source>Hide this</source>
        <translation>Ocultar esto</translation>
    </message>
</context>
<context>
    <name>HideTab</name>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>Ocultar esto</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Look at anything, in any order.</source>
        <translation>Mire lo que quiera, en cualquier orden.</translation>
    </message>
    <message>
        <source>Where would you like to start?</source>
        <translation>¿Por dónde quiere empezar?</translation>
    </message>
</context>
<context>
    <name>LanguageButton</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Touch to begin</source>
        <translation>Toque para empezar</translation>
    </message>
</context>
<context>
    <name>LiveRegion</name>
    <message>
        <source>Questions on your list: %1</source>
        <translation>Preguntas en su lista: %1</translation>
    </message>
    <message>
        <source>The screen is covered. Tap to go back.</source>
        <translation>La pantalla está tapada. Toque para volver.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Quiet Room</source>
        <translation>Quiet Room</translation>
    </message>
</context>
<context>
    <name>MoreBelow</name>
    <message>
        <source>Back to top</source>
        <translation>Volver arriba</translation>
    </message>
    <message>
        <source>More below</source>
        <translation>Hay más abajo</translation>
    </message>
</context>
<context>
    <name>NextButton</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Finish and clear</source>
        <translation>Terminar y borrar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation>Saltar por ahora</translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message>
        <source>Show all of it</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <source>Show the short version</source>
        <translation>Ver la versión corta</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>How sure are we?</source>
        <translation>¿Qué certeza hay?</translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>About this information</source>
        <translation>Acerca de esta información</translation>
    </message>
    <message>
        <source>Page last reviewed: %1. Next review due: %2.</source>
        <translation>Última revisión de la página: %1. Próxima revisión: %2.</translation>
    </message>
    <message>
        <source>Words to know</source>
        <translation>Palabras útiles</translation>
    </message>
</context>
<context>
    <name>PageText</name>
    <message>
        <source>Show all of it</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <source>The main point</source>
        <translation>Lo principal</translation>
    </message>
</context>
<context>
    <name>PickSheet</name>
    <message>
        <source>Add a question</source>
        <translation>Añadir una pregunta</translation>
    </message>
    <message>
        <source>You can pick up to %1. %2 picked.</source>
        <translation>Puede elegir hasta %1. Elegidas: %2.</translation>
    </message>
    <message>
        <source>You picked %1. That is all the list has room for. To pick another, take one off first.</source>
        <translation>Eligió %1. No caben más en la lista. Para elegir otra, quite una primero.</translation>
    </message>
</context>
<context>
    <name>PointIntro</name>
    <message>
        <source>%1 points, one at a time. Each has a question. It checks us, not you.</source>
        <translation>%1 puntos, uno a la vez. Cada uno tiene una pregunta. Es para ver si lo explicamos bien. No es un examen.</translation>
    </message>
</context>
<context>
    <name>PointMeaning</name>
    <message>
        <source>What this means</source>
        <translation>Qué quiere decir esto</translation>
    </message>
</context>
<context>
    <name>PointResponse</name>
    <message>
        <source>Go to the question</source>
        <translation>Ir a la pregunta</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>Entiendo</translation>
    </message>
    <message>
        <source>I want to ask about this</source>
        <translation>Quiero preguntar por esto</translation>
    </message>
</context>
<context>
    <name>PointStart</name>
    <message>
        <source>Go through the points</source>
        <translation>Ver los puntos</translation>
    </message>
</context>
<context>
    <name>PointsView</name>
    <message>
        <source>Or touch Next to go on without them.</source>
        <translation>O toque Siguiente para seguir sin ellos.</translation>
    </message>
    <message>
        <source>This is not signing anything. Your clinician goes through consent with you in person.</source>
        <translation>Con esto no firma nada. Su profesional de salud habla del consentimiento con usted en persona.</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code with your questions. Point your phone’s camera at it.</source>
        <translation>Código QR con sus preguntas. Apunte la cámara de su teléfono hacia él.</translation>
    </message>
</context>
<context>
    <name>QuestionButtons</name>
    <message>
        <source>Add a question</source>
        <translation>Añadir una pregunta</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Printing your list…</source>
        <translation>Imprimiendo su lista…</translation>
    </message>
    <message>
        <source>Show to staff</source>
        <translation>Mostrar al personal</translation>
    </message>
    <message>
        <source>Your list did not print. You can show this screen to staff.</source>
        <translation>Su lista no se imprimió. Puede mostrar esta pantalla al personal.</translation>
    </message>
    <message>
        <source>Your list is with the printer. Ask staff for the paper.</source>
        <translation>Su lista ya está en la impresora. Pida el papel al personal.</translation>
    </message>
</context>
<context>
    <name>QuestionPrivacy</name>
    <message>
        <source>Nothing about you is saved. Your list is cleared when you finish.</source>
        <translation>No se guarda nada sobre usted. Su lista se borra cuando termina.</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>Remove: %1</source>
        <translation>Quitar: %1</translation>
    </message>
</context>
<context>
    <name>QuestionRows</name>
    <message>
        <source>Your list is empty. Touch “Add a question” to pick from a list. On other pages, touch “Ask about this”.</source>
        <translation>Su lista está vacía. Toque “Añadir una pregunta” para elegir de una lista. En otras páginas, toque “Preguntar por esto”.</translation>
    </message>
</context>
<context>
    <name>QuestionTakeWords</name>
    <message>
        <source>It works without Wi-Fi. Your list is inside the code.</source>
        <translation>Funciona sin Wi-Fi. Su lista está dentro del código.</translation>
    </message>
    <message>
        <source>Point your phone’s camera here.</source>
        <translation>Apunte aquí la cámara de su teléfono.</translation>
    </message>
    <message>
        <source>Show the code for your phone</source>
        <translation>Ver el código para su teléfono</translation>
    </message>
    <message>
        <source>Take it with you</source>
        <translation>Llévela con usted</translation>
    </message>
</context>
<context>
    <name>RoomWords</name>
    <message>
        <source>%1 of %2 looked at</source>
        <translation>Vistas: %1 de %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Touch a thing to learn about it.</source>
        <translation>Toque una cosa para saber qué es.</translation>
    </message>
    <message>
        <source>Touch its name to learn about it.</source>
        <translation>Toque su nombre para saber más.</translation>
    </message>
</context>
<context>
    <name>SampleRibbon</name>
    <message>
        <source>Sample. Not yet checked by a clinician here.</source>
        <translation>Borrador. Aún no lo ha revisado un profesional de salud de aquí.</translation>
    </message>
</context>
<context>
    <name>ScrollSheet</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ShowCode</name>
    <message>
        <source>Point your phone’s camera here.</source>
        <translation>Apunte aquí la cámara de su teléfono.</translation>
    </message>
</context>
<context>
    <name>ShowStaff</name>
    <message>
        <source>My questions</source>
        <translation>Mis preguntas</translation>
    </message>
</context>
<context>
    <name>SourcesChip</name>
    <message>
        <source>Where this comes from</source>
        <translation>De dónde viene esto</translation>
    </message>
</context>
<context>
    <name>SourcesSheet</name>
    <message>
        <source>Page last reviewed: %1. Next review due: %2.</source>
        <translation>Última revisión de la página: %1. Próxima revisión: %2.</translation>
    </message>
    <message>
        <source>This page is about this kiosk and this clinic. No study stands behind it.</source>
        <translation>Esta página trata de esta pantalla y de esta clínica. No se basa en ningún estudio.</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>De dónde viene esto</translation>
    </message>
</context>
<context>
    <name>SpeakChip</name>
    <message>
        <source>No voice here. Ask staff.</source>
        <translation>Aquí no hay voz. Pregunte al personal.</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Leer en voz alta</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>%1, chosen</source>
        <translation>%1: opción elegida</translation>
    </message>
    <message>
        <source>The main point</source>
        <translation>Lo principal</translation>
    </message>
    <message>
        <source>You can touch:</source>
        <translation>Puede tocar:</translation>
    </message>
</context>
<context>
    <name>SpeechBar</name>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más fuerte</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Say again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Softer</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>SpotChip</name>
    <message>
        <source>%1, looked at</source>
        <translation>%1: ya visto</translation>
    </message>
</context>
<context>
    <name>StepNode</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3, looked at</source>
        <translation>Paso %1 de %2: %3. Ya visto</translation>
    </message>
</context>
<context>
    <name>StepTimes</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Finish and clear</source>
        <translation>Terminar y borrar</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation>Sigo aquí</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>Take all the time you need. Touch the screen to stay. If not, it goes back to the start and clears what you did.</source>
        <translation>Tómese todo el tiempo que necesite. Toque la pantalla para quedarse. Si no, vuelve al inicio y borra lo que hizo.</translation>
    </message>
    <message>
        <source>Take all the time you need. Touch “I’m still here” to stay. If not, it goes back to the start and clears what you did.</source>
        <translation>Tómese todo el tiempo que necesite. Toque “Sigo aquí” para quedarse. Si no, vuelve al inicio y borra lo que hizo.</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Comfort</source>
        <translation>Ver mejor</translation>
    </message>
    <message>
        <source>Help now</source>
        <translation>Ayuda ya</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>My questions</source>
        <translation>Mis preguntas</translation>
    </message>
</context>
<context>
    <name>TakeHome</name>
    <message>
        <source>My questions</source>
        <translation>Mis preguntas</translation>
    </message>
    <message>
        <source>Nothing about you is saved.</source>
        <translation>No se guarda nada sobre usted.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Point %1 of %2</source>
        <translation>Punto %1 de %2</translation>
    </message>
    <message>
        <source>Quiet Room</source>
        <translation>Quiet Room</translation>
    </message>
</context>
<context>
    <name>TopicTile</name>
    <message>
        <source>%1 picked</source>
        <translation>Elegidas: %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
</context>
<context>
    <name>WordCard</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>WordsChip</name>
    <message>
        <source>In pictures</source>
        <translation>En imágenes</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>My list</source>
        <translation>Mi lista</translation>
    </message>
</context>
</TS>
