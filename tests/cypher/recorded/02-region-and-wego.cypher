OPTIONAL MATCH (clock0:Clock {id: 'clock'})
WITH coalesce(clock0.number, 0) AS k1
CALL (k1) {
MATCH (root2:Entity) WHERE root2.id IN $p0
WITH root2, k1, [root2] AS reached3
CALL (reached3, k1) { UNWIND reached3 AS n4 MATCH (n4)<-[:OBJECT]-(f5:Relation) WHERE f5.type IN ['PART_OF'] AND f5.knownFrom <= k1 AND f5.knownTo > k1 MATCH (f5)-[:SUBJECT]->(n6) RETURN collect(DISTINCT n6) AS more7 }
WITH root2, k1, reached3 + more7 AS reached8
CALL (reached8, k1) { UNWIND reached8 AS n9 MATCH (n9)<-[:OBJECT]-(f10:Relation) WHERE f10.type IN ['PART_OF'] AND f10.knownFrom <= k1 AND f10.knownTo > k1 MATCH (f10)-[:SUBJECT]->(n11) RETURN collect(DISTINCT n11) AS more12 }
WITH root2, k1, reached8 + more12 AS reached13
CALL (reached13, k1) { UNWIND reached13 AS n14 MATCH (n14)<-[:OBJECT]-(f15:Relation) WHERE f15.type IN ['PART_OF'] AND f15.knownFrom <= k1 AND f15.knownTo > k1 MATCH (f15)-[:SUBJECT]->(n16) RETURN collect(DISTINCT n16) AS more17 }
WITH root2, k1, reached13 + more17 AS reached18
CALL (reached18, k1) { UNWIND reached18 AS n19 MATCH (n19)<-[:SUBJECT]-(f20:Relation) WHERE f20.type IN ['SERVES_AS'] AND f20.knownFrom <= k1 AND f20.knownTo > k1 MATCH (f20)-[:OBJECT]->(n21) RETURN collect(DISTINCT n21) AS more22 }
WITH root2, k1, reached18 + more22 AS reached23
CALL (reached23, k1) { UNWIND reached23 AS n24 MATCH (n24)<-[:OBJECT]-(f25:Relation) WHERE f25.type IN ['BELONGS_TO'] AND f25.knownFrom <= k1 AND f25.knownTo > k1 MATCH (f25)-[:SUBJECT]->(n26) WHERE n26.kind = 'OFFICE' RETURN collect(DISTINCT n26) AS more27 }
WITH root2, k1, reached23 + more27 AS reached28
CALL (reached28, k1) { UNWIND reached28 AS n29 MATCH (n29)<-[:OBJECT]-(f30:Relation) WHERE f30.type IN ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'] AND f30.knownFrom <= k1 AND f30.knownTo > k1 MATCH (f30)-[:SUBJECT]->(n31) WHERE n31.kind = 'EVENT' RETURN collect(DISTINCT n31) AS more32 }
WITH root2, k1, reached28 + more32 AS reached33
CALL (reached33, k1) { UNWIND reached33 AS n34 MATCH (n34)<-[:PARTICIPANT|ON_BEHALF_OF]-(f35:Participation) WHERE f35.knownFrom <= k1 AND f35.knownTo > k1 MATCH (f35)-[:EVENT]->(n36) RETURN collect(DISTINCT n36) AS more37 }
WITH root2, k1, reached33 + more37 AS reached38
CALL (reached38, k1) { UNWIND reached38 AS n39 MATCH (n39)<-[:OBJECT]-(f40:Relation) WHERE f40.type IN ['PART_OF'] AND f40.knownFrom <= k1 AND f40.knownTo > k1 MATCH (f40)-[:SUBJECT]->(n41) RETURN collect(DISTINCT n41) AS more42 }
WITH root2, k1, reached38 + more42 AS reached43
CALL (reached43, k1) { UNWIND reached43 AS n44 MATCH (n44)<-[:OBJECT]-(f45:Relation) WHERE f45.type IN ['PART_OF'] AND f45.knownFrom <= k1 AND f45.knownTo > k1 MATCH (f45)-[:SUBJECT]->(n46) RETURN collect(DISTINCT n46) AS more47 }
WITH root2, k1, reached43 + more47 AS reached48
UNWIND reached48 AS n49
WITH DISTINCT root2, n49, k1
MATCH (n49)<-[:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]-(n50:Fact)
WITH n50, k1, collect(DISTINCT root2.id) AS roots51 WHERE size(roots51) = $p1
WITH n50, k1 WHERE n50.knownFrom <= k1 AND n50.knownTo > k1
WITH n50, k1 ORDER BY n50.sort LIMIT $p2
CALL (n50, k1) {
MATCH (n50)-[:CLAIM]->(claim52:Claim) WHERE claim52.knownFrom <= k1 AND claim52.knownTo > k1 MATCH (claim52)-[:SOURCE]->(n53) WITH n53, claim52, k1 ORDER BY claim52.sort LIMIT 1
RETURN collect([true, n53.title]) AS c54
}
WITH n50, c54 ORDER BY n50.sort
RETURN collect([n50.sort, [true, [[n50.kind, n50.acting, n50.vacant, n50.role, n50.groupText, n50.type, n50.text, n50.property, n50.unit], [(n50)-[role:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]->(linked) | [type(role), linked.id, linked.label, linked.labels]]], [true, [n50.start, n50.end, n50.endKind, n50.startMin, n50.startMax, n50.endMin, n50.endMax], n50.startMin, n50.endMax], n50.support, n50.conflict, n50.voices, c54]]) AS c55
}
CALL (k1) {
MATCH (root56:Entity) WHERE root56.id IN $p0
WITH root56, k1, [root56] AS reached57
CALL (reached57, k1) { UNWIND reached57 AS n58 MATCH (n58)<-[:OBJECT]-(f59:Relation) WHERE f59.type IN ['PART_OF'] AND f59.knownFrom <= k1 AND f59.knownTo > k1 MATCH (f59)-[:SUBJECT]->(n60) RETURN collect(DISTINCT n60) AS more61 }
WITH root56, k1, reached57 + more61 AS reached62
CALL (reached62, k1) { UNWIND reached62 AS n63 MATCH (n63)<-[:OBJECT]-(f64:Relation) WHERE f64.type IN ['PART_OF'] AND f64.knownFrom <= k1 AND f64.knownTo > k1 MATCH (f64)-[:SUBJECT]->(n65) RETURN collect(DISTINCT n65) AS more66 }
WITH root56, k1, reached62 + more66 AS reached67
CALL (reached67, k1) { UNWIND reached67 AS n68 MATCH (n68)<-[:OBJECT]-(f69:Relation) WHERE f69.type IN ['PART_OF'] AND f69.knownFrom <= k1 AND f69.knownTo > k1 MATCH (f69)-[:SUBJECT]->(n70) RETURN collect(DISTINCT n70) AS more71 }
WITH root56, k1, reached67 + more71 AS reached72
CALL (reached72, k1) { UNWIND reached72 AS n73 MATCH (n73)<-[:SUBJECT]-(f74:Relation) WHERE f74.type IN ['SERVES_AS'] AND f74.knownFrom <= k1 AND f74.knownTo > k1 MATCH (f74)-[:OBJECT]->(n75) RETURN collect(DISTINCT n75) AS more76 }
WITH root56, k1, reached72 + more76 AS reached77
CALL (reached77, k1) { UNWIND reached77 AS n78 MATCH (n78)<-[:OBJECT]-(f79:Relation) WHERE f79.type IN ['BELONGS_TO'] AND f79.knownFrom <= k1 AND f79.knownTo > k1 MATCH (f79)-[:SUBJECT]->(n80) WHERE n80.kind = 'OFFICE' RETURN collect(DISTINCT n80) AS more81 }
WITH root56, k1, reached77 + more81 AS reached82
CALL (reached82, k1) { UNWIND reached82 AS n83 MATCH (n83)<-[:OBJECT]-(f84:Relation) WHERE f84.type IN ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'] AND f84.knownFrom <= k1 AND f84.knownTo > k1 MATCH (f84)-[:SUBJECT]->(n85) WHERE n85.kind = 'EVENT' RETURN collect(DISTINCT n85) AS more86 }
WITH root56, k1, reached82 + more86 AS reached87
CALL (reached87, k1) { UNWIND reached87 AS n88 MATCH (n88)<-[:PARTICIPANT|ON_BEHALF_OF]-(f89:Participation) WHERE f89.knownFrom <= k1 AND f89.knownTo > k1 MATCH (f89)-[:EVENT]->(n90) RETURN collect(DISTINCT n90) AS more91 }
WITH root56, k1, reached87 + more91 AS reached92
CALL (reached92, k1) { UNWIND reached92 AS n93 MATCH (n93)<-[:OBJECT]-(f94:Relation) WHERE f94.type IN ['PART_OF'] AND f94.knownFrom <= k1 AND f94.knownTo > k1 MATCH (f94)-[:SUBJECT]->(n95) RETURN collect(DISTINCT n95) AS more96 }
WITH root56, k1, reached92 + more96 AS reached97
CALL (reached97, k1) { UNWIND reached97 AS n98 MATCH (n98)<-[:OBJECT]-(f99:Relation) WHERE f99.type IN ['PART_OF'] AND f99.knownFrom <= k1 AND f99.knownTo > k1 MATCH (f99)-[:SUBJECT]->(n100) RETURN collect(DISTINCT n100) AS more101 }
WITH root56, k1, reached97 + more101 AS reached102
UNWIND reached102 AS n103
WITH DISTINCT root56, n103, k1
MATCH (n103)<-[:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]-(n104:Fact)
WITH n104, k1, collect(DISTINCT root56.id) AS roots105 WHERE size(roots105) = $p3
WITH n104, k1 WHERE n104.knownFrom <= k1 AND n104.knownTo > k1
RETURN count(*) AS c106
}
CALL (k1) {
MATCH (root107:Entity) WHERE root107.id IN $p0
WITH root107, k1, [root107] AS reached108
CALL (reached108, k1) { UNWIND reached108 AS n109 MATCH (n109)<-[:OBJECT]-(f110:Relation) WHERE f110.type IN ['PART_OF'] AND f110.knownFrom <= k1 AND f110.knownTo > k1 MATCH (f110)-[:SUBJECT]->(n111) RETURN collect(DISTINCT n111) AS more112 }
WITH root107, k1, reached108 + more112 AS reached113
CALL (reached113, k1) { UNWIND reached113 AS n114 MATCH (n114)<-[:OBJECT]-(f115:Relation) WHERE f115.type IN ['PART_OF'] AND f115.knownFrom <= k1 AND f115.knownTo > k1 MATCH (f115)-[:SUBJECT]->(n116) RETURN collect(DISTINCT n116) AS more117 }
WITH root107, k1, reached113 + more117 AS reached118
CALL (reached118, k1) { UNWIND reached118 AS n119 MATCH (n119)<-[:OBJECT]-(f120:Relation) WHERE f120.type IN ['PART_OF'] AND f120.knownFrom <= k1 AND f120.knownTo > k1 MATCH (f120)-[:SUBJECT]->(n121) RETURN collect(DISTINCT n121) AS more122 }
WITH root107, k1, reached118 + more122 AS reached123
CALL (reached123, k1) { UNWIND reached123 AS n124 MATCH (n124)<-[:SUBJECT]-(f125:Relation) WHERE f125.type IN ['SERVES_AS'] AND f125.knownFrom <= k1 AND f125.knownTo > k1 MATCH (f125)-[:OBJECT]->(n126) RETURN collect(DISTINCT n126) AS more127 }
WITH root107, k1, reached123 + more127 AS reached128
CALL (reached128, k1) { UNWIND reached128 AS n129 MATCH (n129)<-[:OBJECT]-(f130:Relation) WHERE f130.type IN ['BELONGS_TO'] AND f130.knownFrom <= k1 AND f130.knownTo > k1 MATCH (f130)-[:SUBJECT]->(n131) WHERE n131.kind = 'OFFICE' RETURN collect(DISTINCT n131) AS more132 }
WITH root107, k1, reached128 + more132 AS reached133
CALL (reached133, k1) { UNWIND reached133 AS n134 MATCH (n134)<-[:OBJECT]-(f135:Relation) WHERE f135.type IN ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'] AND f135.knownFrom <= k1 AND f135.knownTo > k1 MATCH (f135)-[:SUBJECT]->(n136) WHERE n136.kind = 'EVENT' RETURN collect(DISTINCT n136) AS more137 }
WITH root107, k1, reached133 + more137 AS reached138
CALL (reached138, k1) { UNWIND reached138 AS n139 MATCH (n139)<-[:PARTICIPANT|ON_BEHALF_OF]-(f140:Participation) WHERE f140.knownFrom <= k1 AND f140.knownTo > k1 MATCH (f140)-[:EVENT]->(n141) RETURN collect(DISTINCT n141) AS more142 }
WITH root107, k1, reached138 + more142 AS reached143
CALL (reached143, k1) { UNWIND reached143 AS n144 MATCH (n144)<-[:OBJECT]-(f145:Relation) WHERE f145.type IN ['PART_OF'] AND f145.knownFrom <= k1 AND f145.knownTo > k1 MATCH (f145)-[:SUBJECT]->(n146) RETURN collect(DISTINCT n146) AS more147 }
WITH root107, k1, reached143 + more147 AS reached148
CALL (reached148, k1) { UNWIND reached148 AS n149 MATCH (n149)<-[:OBJECT]-(f150:Relation) WHERE f150.type IN ['PART_OF'] AND f150.knownFrom <= k1 AND f150.knownTo > k1 MATCH (f150)-[:SUBJECT]->(n151) RETURN collect(DISTINCT n151) AS more152 }
WITH root107, k1, reached148 + more152 AS reached153
UNWIND reached153 AS n154
WITH DISTINCT root107, n154, k1
MATCH (n154)<-[:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]-(n155:Fact)
WITH n155, k1, collect(DISTINCT root107.id) AS roots156 WHERE size(roots156) = $p4
WITH n155, k1 WHERE n155.knownFrom <= k1 AND n155.knownTo > k1
WITH min(CASE WHEN n155.startMin > -1000000000000 THEN n155.startMin WHEN n155.startMax < 1000000000000 THEN n155.startMax ELSE null END) AS from157, max(CASE WHEN n155.endMax < 1000000000000 THEN n155.endMax WHEN n155.endMin > -1000000000000 THEN n155.endMin ELSE null END) AS to158
RETURN [from157, to158] AS c159
}
CALL (k1) {
MATCH (root160:Entity) WHERE root160.id IN $p0
WITH root160, k1, [root160] AS reached161
CALL (reached161, k1) { UNWIND reached161 AS n162 MATCH (n162)<-[:OBJECT]-(f163:Relation) WHERE f163.type IN ['PART_OF'] AND f163.knownFrom <= k1 AND f163.knownTo > k1 MATCH (f163)-[:SUBJECT]->(n164) RETURN collect(DISTINCT n164) AS more165 }
WITH root160, k1, reached161 + more165 AS reached166
CALL (reached166, k1) { UNWIND reached166 AS n167 MATCH (n167)<-[:OBJECT]-(f168:Relation) WHERE f168.type IN ['PART_OF'] AND f168.knownFrom <= k1 AND f168.knownTo > k1 MATCH (f168)-[:SUBJECT]->(n169) RETURN collect(DISTINCT n169) AS more170 }
WITH root160, k1, reached166 + more170 AS reached171
CALL (reached171, k1) { UNWIND reached171 AS n172 MATCH (n172)<-[:OBJECT]-(f173:Relation) WHERE f173.type IN ['PART_OF'] AND f173.knownFrom <= k1 AND f173.knownTo > k1 MATCH (f173)-[:SUBJECT]->(n174) RETURN collect(DISTINCT n174) AS more175 }
WITH root160, k1, reached171 + more175 AS reached176
CALL (reached176, k1) { UNWIND reached176 AS n177 MATCH (n177)<-[:SUBJECT]-(f178:Relation) WHERE f178.type IN ['SERVES_AS'] AND f178.knownFrom <= k1 AND f178.knownTo > k1 MATCH (f178)-[:OBJECT]->(n179) RETURN collect(DISTINCT n179) AS more180 }
WITH root160, k1, reached176 + more180 AS reached181
CALL (reached181, k1) { UNWIND reached181 AS n182 MATCH (n182)<-[:OBJECT]-(f183:Relation) WHERE f183.type IN ['BELONGS_TO'] AND f183.knownFrom <= k1 AND f183.knownTo > k1 MATCH (f183)-[:SUBJECT]->(n184) WHERE n184.kind = 'OFFICE' RETURN collect(DISTINCT n184) AS more185 }
WITH root160, k1, reached181 + more185 AS reached186
CALL (reached186, k1) { UNWIND reached186 AS n187 MATCH (n187)<-[:OBJECT]-(f188:Relation) WHERE f188.type IN ['HELD_IN', 'HOSTED_BY', 'ORGANIZED_BY', 'BELONGS_TO'] AND f188.knownFrom <= k1 AND f188.knownTo > k1 MATCH (f188)-[:SUBJECT]->(n189) WHERE n189.kind = 'EVENT' RETURN collect(DISTINCT n189) AS more190 }
WITH root160, k1, reached186 + more190 AS reached191
CALL (reached191, k1) { UNWIND reached191 AS n192 MATCH (n192)<-[:PARTICIPANT|ON_BEHALF_OF]-(f193:Participation) WHERE f193.knownFrom <= k1 AND f193.knownTo > k1 MATCH (f193)-[:EVENT]->(n194) RETURN collect(DISTINCT n194) AS more195 }
WITH root160, k1, reached191 + more195 AS reached196
CALL (reached196, k1) { UNWIND reached196 AS n197 MATCH (n197)<-[:OBJECT]-(f198:Relation) WHERE f198.type IN ['PART_OF'] AND f198.knownFrom <= k1 AND f198.knownTo > k1 MATCH (f198)-[:SUBJECT]->(n199) RETURN collect(DISTINCT n199) AS more200 }
WITH root160, k1, reached196 + more200 AS reached201
CALL (reached201, k1) { UNWIND reached201 AS n202 MATCH (n202)<-[:OBJECT]-(f203:Relation) WHERE f203.type IN ['PART_OF'] AND f203.knownFrom <= k1 AND f203.knownTo > k1 MATCH (f203)-[:SUBJECT]->(n204) RETURN collect(DISTINCT n204) AS more205 }
WITH root160, k1, reached201 + more205 AS reached206
UNWIND reached206 AS n207
WITH DISTINCT root160, n207, k1
MATCH (n207)<-[:HOLDER|OFFICE|BY_EVENT|MEMBER|BODY|EVENT|PARTICIPANT|ON_BEHALF_OF|CAPACITY|SUBJECT|OBJECT|ENTITY|ABOUT]-(n208:Fact)
WITH n208, k1, collect(DISTINCT root160.id) AS roots209 WHERE size(roots209) = $p5
WITH n208, k1 WHERE n208.knownFrom <= k1 AND n208.knownTo > k1 AND n208.startMin = -1000000000000 AND n208.startMax = 1000000000000 AND n208.endMin = -1000000000000 AND n208.endMax = 1000000000000
RETURN count(*) AS c210
}
RETURN [c55, c106, c159, c210] AS row
