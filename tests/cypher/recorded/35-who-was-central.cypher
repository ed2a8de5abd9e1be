OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
CALL (k1) {
MATCH (f2:Tenure) WHERE f2.sort > '' AND f2.startMin <= $p0 AND f2.endMax >= $p1 AND f2.knownFrom <= k1 AND f2.knownTo > k1
WITH f2 LIMIT 50001
RETURN [[f2.startMin, f2.startMax, f2.endMin, f2.endMax, f2.saidStartMax, f2.saidEndMin, f2.sureStartMin, f2.sureEndMax, f2.support], f2.state, [f2.holderId, f2.officeId, f2.exOfficioId, f2.byEventId], []] AS row3
UNION ALL
MATCH (f4:Membership) WHERE f4.sort > '' AND f4.startMin <= $p0 AND f4.endMax >= $p1 AND f4.knownFrom <= k1 AND f4.knownTo > k1
WITH f4 LIMIT 50001
RETURN [[f4.startMin, f4.startMax, f4.endMin, f4.endMax, f4.saidStartMax, f4.saidEndMin, f4.sureStartMin, f4.sureEndMax, f4.support], f4.state, [f4.memberId, f4.bodyId, f4.exOfficioId, f4.byEventId], []] AS row3
UNION ALL
MATCH (f5:Participation) WHERE f5.sort > '' AND f5.startMin <= $p0 AND f5.endMax >= $p1 AND f5.knownFrom <= k1 AND f5.knownTo > k1
WITH f5 LIMIT 50001
OPTIONAL MATCH (f5)-[:ON_BEHALF_OF]->(e6)
WITH f5, collect(e6.id) AS many7
RETURN [[f5.startMin, f5.startMax, f5.endMin, f5.endMax, f5.saidStartMax, f5.saidEndMin, f5.sureStartMin, f5.sureEndMax, f5.support], f5.state, [f5.eventId, f5.participantId, f5.capacityId, f5.byEventId], many7] AS row3
UNION ALL
MATCH (f8:Relation) WHERE f8.sort > '' AND f8.startMin <= $p0 AND f8.endMax >= $p1 AND f8.knownFrom <= k1 AND f8.knownTo > k1 AND f8.type <> 'NOT_SAME_AS'
WITH f8 LIMIT 50001
RETURN [[f8.startMin, f8.startMax, f8.endMin, f8.endMax, f8.saidStartMax, f8.saidEndMin, f8.sureStartMin, f8.sureEndMax, f8.support], f8.state, [f8.subjectId, f8.objectId, f8.byEventId], []] AS row3
}
WITH row3 LIMIT 50001
RETURN collect(row3) AS c9
}
OPTIONAL MATCH (clock10:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock10.writing IS NULL
RETURN [k1, c9, coalesce(clock10.number, 0)] AS row
;
OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
UNWIND range(0, size($p0) - 1) AS i2
WITH i2, k1, $p0[i2] AS id3, $p1[i2] AS from4, $p2[i2] AS to5
MATCH (n6:Entity {id: id3}) WHERE n6.knownFrom <= k1 AND n6.knownTo > k1
CALL (n6, k1, from4, to5) {
MATCH (n6)<-[:ENTITY]-(f7:Name) WHERE n6.labelVaries = true AND f7.knownFrom <= k1 AND f7.knownTo > k1
WITH f7 ORDER BY f7.sort
RETURN collect([f7.text, f7.language, f7.nameKind, [f7.startMin, f7.startMax, f7.endMin, f7.endMax, f7.support]]) AS c8
}
RETURN collect([i2, [n6.kind, n6.id, n6.kind, [n6.label, c8, n6.labelVaries, n6.givenLabel]]]) AS c9
}
OPTIONAL MATCH (clock10:Clock {id: 'clock'}) WHERE k1 >= 0 AND clock10.writing IS NULL
RETURN [k1, c9, coalesce(clock10.number, 0)] AS row
