OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
UNWIND $p0 AS hit2
WITH hit2[0] AS i3, hit2[1] AS id4, k1
MATCH (n5:Entity {id: id4}) WHERE n5.knownFrom <= k1 AND n5.knownTo > k1
CALL (n5, k1) {
MATCH (n5)<-[:ENTITY]-(f6:Name) WHERE n5.labelVaries = true AND f6.knownFrom <= k1 AND f6.knownTo > k1
WITH f6 ORDER BY f6.sort
RETURN collect([f6.text, f6.language, f6.nameKind, [f6.startMin, f6.startMax, f6.endMin, f6.endMax, f6.support]]) AS c7
}
RETURN collect([i3, [n5.kind, n5.id, [n5.label, c7, n5.labelVaries]]]) AS c8
}
CALL (k1) {
UNWIND $p1 AS hit9
WITH hit9[0] AS i10, hit9[1] AS id11, k1
MATCH (f12:Fact {id: id11}) WHERE f12.knownFrom <= k1 AND f12.knownTo > k1
RETURN collect([i10, [[[f12.start, f12.end, f12.endKind, f12.labelStart, f12.labelEnd, f12.labelEndKind, f12.accounts, f12.support]]]]) AS c13
}
OPTIONAL MATCH (clock14:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock14.writing IS NULL
RETURN [k1, [c8, c13], coalesce(clock14.number, 0)] AS row
